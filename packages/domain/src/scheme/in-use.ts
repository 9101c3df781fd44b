import type { Day } from '../calendar/day';
import type { OwnDeadlines } from '../deadline/deadlines';
import type { Rhythm } from '../unit/station';
import type { StandardKey, StationKey } from '../unit/unit';
import type { SchemeWords } from './words';

/**
 * As much of a version as everyday pages and commands need: a committee carries it along, so that no request unpacks a whole
 * scheme for a name or a deadline. What is as it is everywhere is left out.
 */
export interface SchemeInUse {
  version: number;
  name: string;
  effectiveFrom: Day;
  words: SchemeWords;
  unitTypes: readonly string[];
  standard: StandardKey;
  rhythms: Readonly<Record<StationKey, Rhythm>>;
  sectors?: readonly string[] | undefined;
  categories?: readonly string[] | undefined;
  /** Of opinions, by the awaited step. */
  deadlines?: Readonly<Record<string, number | null>> | undefined;
}

/** What a committee carries: newest first, as its versions stand. */
interface Carrying {
  schemes?: readonly SchemeInUse[] | undefined;
}

/**
 * 以谁为准: one order for whatever both a settings page and 考核办法 can say. What somebody has laid down on the page is the
 * committee's own decision and stays; else the version in force on that day decides; else what is usual everywhere. A command asks
 * for the day it happens on, so that what began under an earlier version keeps what that gave it.
 */
export const schemeOn = ({ schemes = [] }: Carrying, day: Day): SchemeInUse | undefined =>
  schemes.find(({ effectiveFrom }) => effectiveFrom <= day);

/** Of all that a committee will carry from a day on: what is in force, and what is yet to begin. */
export function stillInUse(schemes: readonly SchemeInUse[], today: Day): SchemeInUse[] {
  const current = schemes.findIndex(({ effectiveFrom }) => effectiveFrom <= today);
  return current === -1 ? [...schemes] : schemes.slice(0, current + 1);
}

/** 办理时限 of a committee on a day: the page's own, step by step, before the scheme's. */
export function deadlinesIn(
  committee: Carrying & { deadlines?: OwnDeadlines | undefined },
  day: Day,
): OwnDeadlines | undefined {
  const { deadlines: own } = committee;
  const said = schemeOn(committee, day)?.deadlines;
  return said ? { ...own, opinions: { ...said, ...own?.['opinions'] } } : own;
}
