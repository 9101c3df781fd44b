import { yearOf, type Day } from '../../calendar/day';
import { closeDay } from '../../scorecard/digest';
import { plus, rounded, times, type Exact } from '../exact';
import { countOn, dayOfCode, eachOccurrence } from '../facts-of-card';
import type { Hit, Points, ReadyClause } from './compile';
import { bookedTo, judged, type Entry, type Moment } from './judge';
import { besideCard, factsKnown, isReadElsewhere, yearsBefore, type Asked, type Known } from './known';
import { stepped } from './steps';
import { nodeValue } from './value';
import { sumsOf, workOut } from './worked-out';

/** The total alone, for rankings: the same number as the explanation's, without one. */
export function totalOf(points: Points, known: Known, asked: Asked): number {
  if (yearsBefore(points, known, asked.year).length > 0) {
    const sums = sumsOf(workOut(points, factsKnown(known, asked.year), asked).counted);
    return rounded(nodeValue(points.tree, { sums, asked }));
  }
  const sums: Exact[] = points.clauses.map(() => 0);
  const counts = points.clauses.map(() => 0);
  const entries = new Map<ReadyClause, Entry[]>();
  // Whose status once ended all points has each day looked at.
  const isDated = asked.profile.statuses.some(({ is }) => is === 'suspended');

  for (const signature in known.card) countLine(signature, known.card[signature] ?? '');
  for (const fact of besideCard(known))
    for (const hit of points.hitsOf(fact)) {
      const itemYear = yearOf(fact.itemOn ?? fact.on);
      judge(hit, { on: fact.on, itemYear, item: fact.item, amount: fact.amount });
    }
  for (const [{ clause, place }, own] of entries) for (const { score } of stepped(clause, own)) add(place, score);
  for (const { clause, place, alike } of points.clauses) {
    const { after = 0, most = Infinity } = clause;
    const count = Math.min(Math.max((counts[place] ?? 0) - after, 0), most);
    if (alike !== undefined) add(place, times(alike, count));
  }
  return rounded(nodeValue(points.tree, { sums, asked }));

  function add(place: number, score: Exact): void {
    sums[place] = plus(sums[place] ?? 0, score);
  }

  /** A line's facts are alike: where nothing but their number decides, they are not looked at one by one. */
  function countLine(signature: string, text: string): void {
    const { line, hits } = points.meaningOf(signature);
    if (hits.length === 0) return;
    const { year, until } = asked;
    const { onYear = year, itemYear = year } = line;
    if (isReadElsewhere(onYear, year, known)) return;
    for (const hit of hits) {
      const { clause, plain } = hit;
      const booked = bookedTo(clause, onYear, itemYear);
      if (booked !== year) continue;
      if (plain === undefined || (isDated && !clause.asksStatus))
        eachOccurrence(text, ({ code, amount, item }) =>
          judge(hit, { on: dayOfCode(onYear, code), itemYear, item, amount }),
        );
      else if (clause.alike === undefined) add(clause.place, times(plain, timesOn(hit, text, lastCode(onYear, until))));
      else counts[clause.place] = (counts[clause.place] ?? 0) + countOn(text, lastCode(onYear, until));
    }
  }

  function judge(hit: Hit, moment: Moment): void {
    const entry = judged(hit, moment, asked);
    const { clause } = hit;
    if (entry.why !== undefined) return;
    if (clause.alike !== undefined) counts[clause.place] = (counts[clause.place] ?? 0) + 1;
    else if (!entries.get(clause)?.push(entry)) entries.set(clause, [entry]);
  }
}

/** How many times a line's score counts up to a day: once each, or as much as each tells. */
function timesOn({ clause }: Hit, text: string, last: string): number {
  if (clause.clause.by !== 'amount') return countOn(text, last);
  let sum = 0;
  eachOccurrence(text, ({ code, amount = 1 }) => {
    if (code <= last) sum += amount;
  });
  return sum;
}

/** The code of the last day of a year that counts; every code is below `zz`, and none below an empty one. */
function lastCode(onYear: number, until: Day | undefined): string {
  if (until === undefined || yearOf(until) > onYear) return 'zz';
  return yearOf(until) < onYear ? '' : closeDay(until)[1];
}
