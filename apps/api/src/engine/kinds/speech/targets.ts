import { finalText, speakersOf, type Speech } from '@lianluo/domain/speech/speech';
import type { TurnTarget } from '@lianluo/domain/speech/targets';
import type { Draft } from '../../work/new-item';

/** What of a speech stands in the form of what it becomes, beside its title, unit and topics. A target more is a line here. */
export const draftOf: Readonly<Record<TurnTarget, (speech: Speech) => Draft>> = {
  opinions: (speech) => ({
    content: { situation: finalText(speech) },
    authors: speakersOf(speech).map((member) => ({ member })),
  }),
  proposals: (speech) => ({
    content: { situation: finalText(speech) },
    proposers: speakersOf(speech).map((member) => ({ member })),
  }),
};
