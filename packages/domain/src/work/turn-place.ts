import type { Day } from '../calendar/day';

/** Stands before a facet that is a place in somebody's 待办, and no list of a ledger. */
export const turnFacet = 'turn=';

/** Sorts after every day: what has none is due last. */
export const noDay = '9999-12-31';
/** Behind the step of an item that is closed to all but named people. */
export const closedMark = '!';

/** One item in 待办: by the day it is due, and what somebody must be or may for it to be theirs. */
export interface TurnPlace {
  dueOn: Day | null;
  /** A place that is somebody's own, or the right that the next step needs. */
  of: string;
  isClosed: boolean;
}

/** Whose 待办 a facet stands in, and where there. */
export function readTurnFacet(facet: string): { who: string; place: string } {
  const [who = '', place = ''] = facet.slice(turnFacet.length).split('|');
  return { who, place };
}

export function readTurnPlace(dueOn: string, of: string): TurnPlace {
  const isClosed = of.endsWith(closedMark);
  return { dueOn: dueOn === noDay ? null : dueOn, of: isClosed ? of.slice(0, -closedMark.length) : of, isClosed };
}
