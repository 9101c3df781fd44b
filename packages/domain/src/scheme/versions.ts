import type { Day } from '../calendar/day';
import { mostEntriesOfScheme as most } from './check/limits';

interface Dated {
  version: number;
  effectiveFrom: Day;
}

interface Following<Version> {
  kept: readonly Version[];
  /** Those that were to begin on that day or later: they have never begun, and never will. */
  replaced: readonly Version[];
  /** Those that make room, oldest first. */
  dropped: readonly Version[];
}

const monthOf = (day: Day): string => day.slice(0, 7);

/**
 * 版本的接替: what stays of the versions, newest first, where another is to begin on a day; nothing where there are as many as are
 * kept. Where there is no room those go that were in force at no month's end: every number is computed by the rules at the end of
 * a period, so that nothing was ever computed by them that still stands. By which of them a locked year was counted is named.
 */
export function followedBy<Version extends Dated>(
  versions: readonly Version[],
  from: Day,
  today: Day,
  named: readonly number[] = [],
): Following<Version> | undefined {
  const isReplaced = ({ effectiveFrom }: Version): boolean => effectiveFrom > today && effectiveFrom >= from;
  const left = versions.filter((each) => !isReplaced(each));
  const inForce = from <= today ? undefined : left.find(({ effectiveFrom }) => effectiveFrom <= today);
  const mayGo = left.filter(
    (each, index) =>
      each !== inForce &&
      !named.includes(each.version) &&
      monthOf(left[index - 1]?.effectiveFrom ?? from) === monthOf(each.effectiveFrom),
  );
  const tooMany = Math.max(0, left.length + 1 - most.versions);
  if (mayGo.length < tooMany) return undefined;
  const dropped = mayGo.toReversed().slice(0, tooMany);
  return {
    kept: left.filter((each) => !dropped.includes(each)),
    replaced: versions.filter(isReplaced),
    dropped,
  };
}

/** How many are yet to begin, with another from a day on. */
export const waitingWith = (kept: readonly Dated[], from: Day, today: Day): number =>
  [...kept.map(({ effectiveFrom }) => effectiveFrom), from].filter((day) => day > today).length;
