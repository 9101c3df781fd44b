import { finalText, speakersOf, type Speech } from '@lianluo/domain/speech/speech';
import { turnTargets, type TurnTarget } from '@lianluo/domain/speech/targets';
import type { Draft } from '../../work/new-item';
import { turnInto } from '../../work/turn-into';

/** What of a speech stands in the form of what it becomes. A target more is a line here. */
const draftOf: Readonly<Record<TurnTarget, (speech: Speech) => Draft>> = {
  opinions: (speech) => ({
    content: { situation: finalText(speech) },
    authors: speakersOf(speech).map((member) => ({ member })),
  }),
};

/** One step for each target. */
export const turns = Object.fromEntries(
  Object.entries(turnTargets).map(([target, { action }]) => {
    const to = target as TurnTarget;
    return [action, turnInto(to, draftOf[to])];
  }),
);
