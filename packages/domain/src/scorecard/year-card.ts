import { yearOf } from '../calendar/day';
import { factOfStation } from '../unit/station-facts';
import { bumped, sum, type Counts, type Tables } from './counts';
import { countOnDigest, itemDayOf, monthDayOf, monthOfDay, occurrencesOn, type Digest } from './digest';
import { hasCounters, type Fact } from './fact';
import { figureDayOf, isListedByEvent } from './figure-day';
import { isDone, isOfItsYear, keyOf, signatureOf } from './signature';

/** The counts of each month `MM`, by key and dimensions: the year's card of a committee or a topic, which no scheme scores. */
export type Counters = Tables;

/** 计分卡 of one subject and year. */
export type YearCard = Digest | Counters;

/** Adds (or, with −1, takes away) one fact to a year's card. What is of another year stands on digests alone. */
export function countOnYear(card: YearCard, fact: Fact, year: number, by: 1 | -1): YearCard {
  // A subject has digests or counters, whatever the year.
  if (!hasCounters(fact.subject)) return countOnDigest(card as Digest, fact, year, by);
  const on = figureDayOf(fact);
  if (yearOf(on) !== year) return card;
  return bumped(card as Counters, signatureOf({ ...fact, on, of: on }, year), on.slice(5, 7), by);
}

/** Per key how often it happened in each of the year's twelve months: what figures are read from. */
export type Monthly = Readonly<Record<string, readonly number[]>>;

export function monthlyOf(card: YearCard): Monthly {
  const monthly: Record<string, number[]> = {};
  for (const signature of Object.keys(card).filter(isOfItsYear).filter(isDone).sort()) {
    const key = keyOf(signature);
    const counts = countsOn(card[signature], key);
    monthly[key] = twelve.map((_, index) => (monthly[key]?.[index] ?? 0) + (counts[monthName(index)] ?? 0));
  }
  return monthly;
}

const twelve = Array.from({ length: 12 });
const monthName = (index: number): string => String(index + 1).padStart(2, '0');

/** By month how often something happened, on the days that figures count it at. */
function countsOn(line: YearCard[string] = {}, key: string): Counts {
  if (typeof line !== 'string') return line;
  const counts: Record<string, number> = {};
  for (const code of figureDaysOn(line, key)) {
    const month = monthOfDay(code);
    counts[month] = (counts[month] ?? 0) + 1;
  }
  return counts;
}

function figureDaysOn(line: string, key: string): readonly string[] {
  const dayOf = isListedByEvent(key) ? (occurrence: string) => occurrence.slice(0, 2) : itemDayOf;
  return occurrencesOn(line).map(dayOf);
}

/** The newest time something happened; of what a station lives by, with how often it did in that month and in that year. */
export interface Last {
  /** A day; a month where only months are counted. */
  on: string;
  inMonth?: number;
  inYear?: number;
}
const countedKeys: ReadonlySet<string> = new Set(Object.values(factOfStation));

export function newestOf(card: YearCard, key: string, year: number): Last | undefined {
  const lines = Object.keys(card).flatMap((signature) =>
    keyOf(signature) === key && isOfItsYear(signature) && isDone(signature) ? [card[signature] ?? {}] : [],
  );
  const newest = lastOf(lines.map((line) => endOf(line, key)));
  if (newest === '') return undefined;
  const on = `${String(year).padStart(4, '0')}-${newest}`;
  if (!countedKeys.has(key)) return { on };
  const counts = lines.map((line) => countsOn(line, key));
  return {
    on,
    inMonth: sum(counts.map((each) => each[newest.slice(0, 2)] ?? 0)),
    inYear: sum(counts.flatMap((each) => Object.values(each))),
  };
}

/** `MM-DD`, or `MM` where only months are counted. */
const endOf = (line: YearCard[string], key: string): string =>
  typeof line === 'string' ? monthDayOf(lastOf(figureDaysOn(line, key))) : lastOf(Object.keys(line));

const lastOf = (all: readonly string[]): string => all.reduce((last, each) => (each > last ? each : last), '');
