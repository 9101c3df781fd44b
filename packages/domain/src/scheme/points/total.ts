import { yearOf, type Day } from '../../calendar/day';
import { closeDay } from '../../scorecard/digest';
import { plus, rounded, times, type Exact } from '../exact';
import { dayOfCode, eachOccurrence } from '../facts-of-card';
import type { Hit, Points, ReadyNode } from './compile';
import { grantedTo, sumGranted, whyNotOf } from './granted';
import { bookedTo, judged, type Entry } from './judge';
import { besideCard, isReadElsewhere, type Asked, type Known } from './known';
import { stepped } from './steps';
import { combined, limited } from './value';

/** The total alone, for rankings: the same number as the explanation's, without one. */
export function totalOf(points: Points, known: Known, asked: Asked): number {
  const sums: Exact[] = points.clauses.map(() => 0);
  const entries: Entry[][] = points.clauses.map(() => []);
  const add = (place: number, score: Exact) => (sums[place] = plus(sums[place] ?? 0, score));

  for (const signature in known.card) countLine(signature, known.card[signature] ?? '');
  for (const fact of besideCard(known))
    for (const hit of points.hitsOf(fact))
      entries[hit.clause.place]?.push(
        judged(hit, { ...fact, itemYear: yearOf(fact.itemOn ?? fact.on), item: fact.item, amount: fact.amount }, asked),
      );
  for (const { clause, place } of points.clauses)
    for (const { score } of stepped(clause, entries[place] ?? [])) add(place, score);
  return rounded(valueOf(points.tree, sums, asked));

  /** A line's facts are alike: where nothing but their number decides, they are not looked at one by one. */
  function countLine(signature: string, text: string): void {
    const { line, hits } = points.meaningOf(signature);
    if (hits.length === 0) return;
    const { year } = asked;
    const { onYear = year, itemYear = year } = line;
    if (isReadElsewhere(onYear, year, known)) return;
    for (const hit of hits) {
      const booked = bookedTo(hit.clause, onYear, itemYear);
      if (booked !== year && !(booked < year && hit.clause.looksBack)) continue;
      if (hit.plain === undefined) judgeEach(hit, text, onYear, itemYear);
      else add(hit.clause.place, times(hit.plain, countOf(hit, text, lastCode(onYear, asked.until))));
    }
  }

  function judgeEach(hit: Hit, text: string, onYear: number, itemYear: number): void {
    eachOccurrence(text, (code, amount, item) =>
      entries[hit.clause.place]?.push(judged(hit, { on: dayOfCode(onYear, code), itemYear, item, amount }, asked)),
    );
  }
}

function countOf({ clause }: Hit, text: string, last: string): number {
  const isAmount = clause.clause.by === 'amount';
  let count = 0;
  eachOccurrence(text, (code, amount = 1) => {
    if (code <= last) count += isAmount ? amount : 1;
  });
  return count;
}

/** The code of the last day of a year that counts; every code is below `zz`, and none below an empty one. */
function lastCode(onYear: number, until: Day | undefined): string {
  if (until === undefined || yearOf(until) > onYear) return 'zz';
  return yearOf(until) < onYear ? '' : closeDay(until)[1];
}

function valueOf(node: ReadyNode, sums: readonly Exact[], asked: Asked): Exact {
  if ('clause' in node) return limited(sums[node.place] ?? 0, node).value;
  if ('heading' in node)
    return limited(
      combined(
        node,
        node.of.map((each) => valueOf(each, sums, asked)),
      ),
      node,
    ).value;
  const counted = grantedTo(node.granted, asked.granted ?? []).filter(
    (grant) => whyNotOf(grant, node.granted, asked.until) === undefined,
  );
  return limited(sumGranted(counted), node).value;
}
