import type { Committee } from './committee';

/** 演练县 is being filled, or stands ready. */
export const rehearsalStates = ['filling', 'ready'] as const;
export type RehearsalState = (typeof rehearsalStates)[number];

/** Where a 演练县 stands in being filled. */
export interface Rehearsal {
  committee: string;
  state: RehearsalState;
  startedAt: string;
  readyAt?: string | undefined;
  done: number;
  total: number;
}

/** A filling takes seconds; one that has not ended by then was cut short, and may be begun again. */
const longestMs = 3 * 60_000;

/** Whether it is being filled at this moment. */
export const isFilling = ({ state, startedAt }: Rehearsal, instant: string): boolean =>
  state === 'filling' && Date.parse(instant) - Date.parse(startedAt) < longestMs;

/** A city's 演练县 is called by its region, so that there is one. */
export const rehearsalIdOf = ({ regionCode }: Pick<Committee, 'regionCode'>): string => `drill-${regionCode}`;
