import { monthOf, yearOf, type Day } from '../../calendar/day';
import { compare, minus, type Exact } from '../exact';
import type { Clause, Period } from '../language';
import type { Entry, WhyNot } from './judge';

/**
 * The steps of a clause behind its scores, in their order: one of each item, one in each period, without the first ones, at most so
 * many. What falls out is marked with why; what stays is what counts.
 */
export function stepped<One extends Entry>(
  clause: Clause,
  entries: readonly One[],
  before: ReadonlyMap<string, Exact> = new Map(),
): One[] {
  const { highestPer, by, per, after = 0, most = Infinity } = clause;
  let left = entries.filter(({ why }) => why === undefined).sort(oldestFirst);
  if (highestPer === 'item' || by === 'item') left = bestOfItems(left, before);
  // What counted earlier leaves the month or the quarter of now free, but not the term, on whatever day it was.
  left = per === 'term' ? [...left.filter(({ isEarlier }) => isEarlier), ...ofTheYear(left)] : ofTheYear(left);
  if (per !== undefined) left = onePer(per, left);
  left = ofTheYear(left);
  markAll(left.slice(0, after), 'first-ones');
  left = left.slice(after);
  markAll(left.slice(most), 'beyond-most');
  return left.slice(0, most);
}

/** By their days, then by their items; of two alike the better one, so that no order of reading decides. */
const oldestFirst = (one: Entry, other: Entry): number =>
  byText(one.on, other.on) || byText(one.item ?? '', other.item ?? '') || compare(other.score, one.score);

export const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const ofTheYear = <One extends Entry>(entries: readonly One[]): One[] => entries.filter(({ isEarlier }) => !isEarlier);

const markAll = (entries: readonly Entry[], why: WhyNot): void => {
  for (const entry of entries) entry.why = why;
};

/**
 * 同一事项取最高: each item at its best; what earlier years gave for it is taken off, so that all years together give what one year
 * would have given. Whatever tells no item competes with nothing.
 */
function bestOfItems<One extends Entry>(entries: readonly One[], before: ReadonlyMap<string, Exact>): One[] {
  const best = new Map<string, One>();
  for (const entry of ofTheYear(entries)) {
    const { item, score } = entry;
    if (item === undefined) continue;
    const known = best.get(item);
    const isBetter = known === undefined || compare(score, known.score) > 0;
    if (known) (isBetter ? known : entry).why = 'outdone';
    if (isBetter) best.set(item, entry);
  }
  for (const [item, entry] of best) gained(entry, before.get(item));
  return entries.filter(({ why }) => why === undefined);
}

function gained(entry: Entry, before: Exact | undefined): void {
  if (before === undefined) return;
  entry.before = before;
  if (compare(entry.score, before) > 0) entry.score = minus(entry.score, before);
  else entry.why = 'counted-before';
}

function onePer<One extends Entry>(period: Period, entries: readonly One[]): One[] {
  const taken = new Set<string>();
  return entries.filter((entry) => {
    const name = periodOf[period](entry.on);
    if (!taken.has(name)) return taken.add(name);
    entry.why = 'period-full';
    return false;
  });
}

const monthsTogether =
  (count: number) =>
  (on: Day): string =>
    `${yearOf(on)} ${Math.ceil(Number(on.slice(5, 7)) / count)}`;

/** Facts are booked to one year, whichever day they have; a term is all that is known. */
const periodOf: Readonly<Record<Period, (on: Day) => string>> = {
  month: monthOf,
  'two-months': monthsTogether(2),
  quarter: monthsTogether(3),
  'half-year': monthsTogether(6),
  year: () => '',
  term: () => '',
};
