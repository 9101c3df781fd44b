import type { Day } from '../calendar/day';
import { officialCalendar } from '../calendar/official';
import { overdueBefore, type WorkingCalendar } from '../calendar/working-days';
import { bumped, sum, type Counts, type Tables } from './counts';
import { changed, closeDay, occurrencesOn, type Digest } from './digest';
import type { Fact, Subject } from './fact';
import type { Last } from './year-card';

/**
 * What is true now, whatever the year: open items by the day they are due, tallies, and the newest day of what a subject
 * lives by. It does not grow with the years. “Overdue” and “alive” are judged from it at reading.
 */
export interface NowCard {
  /** The years there are cards of, oldest first. */
  years: readonly number[];
  /** key → the newest time, of keys that are signs of life */
  lasts: Readonly<Record<string, Last>>;
  /** kind → year (`none` for items without a day) → the days on which open items are due, each as often as there are items */
  open: Readonly<Record<string, Digest>>;
  /** Counts that are no facts: `placed` members of a unit by `from~to`, `members` of a committee by status. */
  counts: Tables;
}

export const emptyNowCard: NowCard = { years: [], lasts: {}, open: {}, counts: {} };

/** One thing to count on a card of now. */
export interface Tally {
  subject: Subject;
  name: string;
  value: string;
}

/** What one item adds to the cards and lists. */
export interface Contribution {
  facts: readonly Fact[];
  tallies: readonly Tally[];
  /** `name=value` of the lists it stands in. */
  facets: readonly string[];
  /** Its place in those lists: day or name, then its id. */
  place: string;
  /** Of a part of a list beside an item: which one. The item stands in lists for it, and is no other item. */
  part?: string | undefined;
  /** The open item's kind, unit and due day, while somebody holds it. */
  open?: { kind: string; unit?: string | undefined; dueOn: Day | null } | undefined;
}

export const nothing: Contribution = { facts: [], tallies: [], facets: [], place: '' };

/** Whether a subject lives by it: its newest day is kept on the card of now. */
export const isSignOfLife = (key: string): boolean =>
  key === 'opinions.submitted' || key.endsWith('.held') || key.endsWith('.attended');

/** Stands behind every year, so it is never overdue. */
const undated = ['none', '--'] as const;

export function countOpen(card: NowCard, kind: string, dueOn: Day | null, by: 1 | -1): NowCard {
  const [year, code] = dueOn === null ? undated : closeDay(dueOn);
  const { [kind]: { [year]: line = '', ...years } = {}, ...others } = card.open;
  const next = changed(line, code, by);
  const own = next === '' ? years : { ...years, [year]: next };
  return { ...card, open: Object.keys(own).length === 0 ? others : { ...others, [kind]: own } };
}

export function countTally(card: NowCard, { name, value }: Pick<Tally, 'name' | 'value'>, by: 1 | -1): NowCard {
  return { ...card, counts: bumped(card.counts, name, value, by) };
}

const countOf = (counts: Counts | undefined, isCounted: (name: string) => boolean): number =>
  sum(Object.entries(counts ?? {}).flatMap(([name, count]) => (isCounted(name) ? [count] : [])));

/** Members placed in a unit on a day. */
export const placedOn = (card: NowCard, day: Day): number =>
  countOf(card.counts['placed'], (span) => {
    const [from = '', to = ''] = span.split('~');
    return from <= day && (to === '' || day <= to);
  });

/** 健全平台: those whose stations are all alive until a day that has not passed. */
export function aliveOn(card: NowCard, today: Day, calendar: WorkingCalendar = officialCalendar): number {
  const first = overdueBefore(today, calendar);
  return countOf(card.counts['alive'], (until) => first <= until);
}

/** 逾期: open items of a kind after whose day a working day has begun. */
export function overdueOf(
  card: NowCard,
  kind: string,
  today: Day,
  calendar: WorkingCalendar = officialCalendar,
): number {
  const [beforeYear, before] = closeDay(overdueBefore(today, calendar));
  return openWhere(card, kind, (year, code) => year < beforeYear || (year === beforeYear && code < before));
}

export const openOf = (card: NowCard, kind: string): number => openWhere(card, kind, () => true);

const openWhere = (card: NowCard, kind: string, isCounted: (year: string, code: string) => boolean): number =>
  sum(
    Object.entries(card.open[kind] ?? {}).map(
      ([year, line]) => occurrencesOn(line).filter((code) => isCounted(year, code)).length,
    ),
  );
