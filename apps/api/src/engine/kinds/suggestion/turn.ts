import { turnTargets, type TurnTarget } from '@lianluo/domain/suggestion/targets';
import { turnInto } from '../../work/turn-into';
import { draftOf } from './targets';

/** One step for each target. */
export const turns = Object.fromEntries(
  Object.entries(turnTargets).map(([target, { action }]) => {
    const to = target as TurnTarget;
    return [action, turnInto(to, draftOf[to])];
  }),
);
