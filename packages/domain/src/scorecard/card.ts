import { monthOf, yearOf, type Day } from '../calendar/day';
import type { Fact, Subject } from './fact';

/** Counts by name; a name whose count is zero is left out, so that equal cards are equal values. */
export type Counts = Readonly<Record<string, number>>;

/** 计分卡 of one subject and year: per fact key the count of each month `MM`. */
export type YearCard = Readonly<Record<string, Counts>>;

/**
 * What is true now, whatever the year: per fact key the days (or months, for 社情民意) something happened on, totals by
 * year, and open items by the day they are due. “Overdue” and “alive” are judged from it at reading.
 */
export interface NowCard {
  /** key → day or month → count */
  lasts: Readonly<Record<string, Counts>>;
  /** year → key → count */
  years: Readonly<Record<string, Counts>>;
  /** kind → due day (`none` without one) → count of open items */
  open: Readonly<Record<string, Counts>>;
  /** Counts that are no facts: `placed` members of a unit by `from~to`, `members` of a committee by status. */
  counts: Readonly<Record<string, Counts>>;
}

export const emptyNowCard: NowCard = { lasts: {}, years: {}, open: {}, counts: {} };

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
  /** The open item's kind, unit and due day, while somebody holds it. */
  open?: { kind: string; unit?: string | undefined; dueOn: Day | null } | undefined;
}

export const nothing: Contribution = { facts: [], tallies: [], facets: [], place: '' };

const bump = (counts: Counts | undefined, name: string, by: number): Counts => {
  const { [name]: before = 0, ...rest } = counts ?? {};
  return before + by === 0 ? rest : { ...rest, [name]: before + by };
};

/** Adds (or, with −1, takes away) one fact to a year's card. */
export function countOnYear(card: YearCard, fact: Fact, by: 1 | -1): YearCard {
  return withEntry(card, fact.key, bump(card[fact.key], fact.on.slice(5, 7), by));
}

/** The same on the card of now. 社情民意 is judged by month, what is held on a day by its day. */
export function countOnNow(card: NowCard, fact: Fact, by: 1 | -1): NowCard {
  const year = String(yearOf(fact.on));
  const when = fact.key.startsWith('opinions.') ? monthOf(fact.on) : fact.on;
  const isLast = fact.key === 'opinions.submitted' || fact.key.endsWith('.held');
  return {
    ...card,
    years: withEntry(card.years, year, bump(card.years[year], fact.key, by)),
    lasts: isLast ? withEntry(card.lasts, fact.key, bump(card.lasts[fact.key], when, by)) : card.lasts,
  };
}

export function countOpen(card: NowCard, kind: string, dueOn: Day | null, by: 1 | -1): NowCard {
  return { ...card, open: withEntry(card.open, kind, bump(card.open[kind], dueOn ?? 'none', by)) };
}

export function countTally(card: NowCard, { name, value }: Tally, by: 1 | -1): NowCard {
  return { ...card, counts: withEntry(card.counts, name, bump(card.counts[name], value, by)) };
}

/** Members placed in a unit on a day. */
export function placedOn(card: NowCard, day: Day): number {
  return sum(
    Object.entries(card.counts['placed'] ?? {}).flatMap(([span, count]) => {
      const [from = '', to = ''] = span.split('~');
      return from <= day && (to === '' || day <= to) ? [count] : [];
    }),
  );
}

/** The newest day or month of a fact key, or nothing when it never happened. */
export function lastOf(card: NowCard, key: string): string | undefined {
  return Object.keys(card.lasts[key] ?? {}).reduce<string | undefined>(
    (last, each) => (last === undefined || each > last ? each : last),
    undefined,
  );
}

/** Open items of a kind whose day has passed. */
export function overdueOf(card: NowCard, kind: string, today: Day): number {
  return sum(Object.entries(card.open[kind] ?? {}).flatMap(([dueOn, count]) => (dueOn < today ? [count] : [])));
}

export function openOf(card: NowCard, kind: string): number {
  return sum(Object.values(card.open[kind] ?? {}));
}

/** The year's total of a fact key. */
export const yearTotal = (card: YearCard, key: string): number => sum(Object.values(card[key] ?? {}));

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

function withEntry(record: Readonly<Record<string, Counts>>, name: string, counts: Counts): Record<string, Counts> {
  const { [name]: _replaced, ...rest } = record;
  return Object.keys(counts).length === 0 ? rest : { ...rest, [name]: counts };
}
