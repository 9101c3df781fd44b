import type { Proposal } from './proposal';
import { ratingsOfRound } from './consulting';

/** 几次办理 at most: one that is not satisfied a third time is taken up by other ways. */
export const mostRounds = 3;

/** 不满意: somebody is not satisfied with the result, or with the attitude, of the last round. */
const isDissatisfied = (item: Pick<Proposal, 'ratings' | 'round'>): boolean =>
  ratingsOfRound(item).some(({ attitude, result }) => attitude === 'unsatisfied' || result === 'unsatisfied');

/** 应再次办理: what was answered once and satisfied somebody not. */
export const mustRedo = (item: Pick<Proposal, 'ratings' | 'round'>): boolean =>
  item.round === 1 && isDissatisfied(item);
