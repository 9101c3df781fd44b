import type { Day } from '../calendar/day';

/** 沿革: what somebody became, each from its day. What has no day was so from the beginning; the last is what they are. */
export interface Since<Is> {
  from?: Day;
  is: Is;
}

/** What is told of a change: what somebody is, from which day, or only the right day of what they are already. */
export interface Change<Is> {
  is?: Is | undefined;
  from?: Day | undefined;
}

/**
 * From the day on it is so, and what was noted from that day on gives way: the same day told again corrects it. Who is told to be
 * what they are already only gets the right day of it.
 */
export function changed<Is>(before: readonly Since<Is>[], { is, from }: Change<Is>, today: Day): readonly Since<Is>[] {
  const newest = before.at(-1);
  const now = is ?? newest?.is;
  const isSame = now === newest?.is;
  if (now === undefined || (isSame && from === undefined)) return before;
  const day = from ?? today;
  const earlier = (isSame ? before.slice(0, -1) : before).filter(({ from: began = '' }) => began < day);
  return earlier.at(-1)?.is === now ? earlier : [...earlier, { from: day, is: now }];
}
