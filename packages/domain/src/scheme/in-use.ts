import type { Day } from '../calendar/day';
import type { OwnDeadlines } from '../deadline/deadlines';
import { nationalSectors } from '../member/member';
import { opinionDeadlines } from '../opinion/deadlines';
import { defaultCategories } from '../proposal/proposal-rules';
import type { Scheme } from './scheme';

/**
 * As much of a version as everyday pages and commands need: a committee carries it along, so that no request unpacks a whole
 * scheme for a name or a deadline. What is as it is everywhere is left out.
 */
export interface SchemeInUse extends Pick<
  Scheme,
  'version' | 'name' | 'effectiveFrom' | 'words' | 'unitTypes' | 'standard' | 'rhythms'
> {
  sectors?: readonly string[] | undefined;
  categories?: readonly string[] | undefined;
  deadlines?: Scheme['deadlines'] | undefined;
}

/** What a committee carries: newest first, as its versions stand. */
interface Carrying {
  schemes?: readonly SchemeInUse[] | undefined;
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each, index) => each === other[index]);

export function inUseOf(scheme: Scheme): SchemeInUse {
  const { version, name, effectiveFrom, words, unitTypes, standard, rhythms, sectors, categories } = scheme;
  const usual: Readonly<Record<string, number>> = opinionDeadlines;
  const deadlines = Object.fromEntries(
    Object.entries(scheme.deadlines).filter(([action, days]) => usual[action] !== days),
  );
  return {
    version,
    name,
    effectiveFrom,
    words,
    unitTypes,
    standard,
    rhythms,
    ...(!isSame(sectors, nationalSectors) && { sectors }),
    ...(!isSame(categories, defaultCategories) && { categories }),
    ...(Object.keys(deadlines).length > 0 && { deadlines }),
  };
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
