import { yearOf } from '../../calendar/day';
import { plus, type Exact } from '../exact';
import type { RuleFact } from '../subject';
import type { Points } from './compile';
import { givenBy, type Given } from './given';
import { bookedTo, judged, type Entry } from './judge';
import type { Asked } from './known';
import { byText, stepped } from './steps';

export interface FactEntry extends Entry {
  readonly fact: RuleFact;
  readonly booked: number;
}

/** By the places of clauses: all that each means, and what of it counts. */
export interface WorkedOut {
  readonly entries: readonly (readonly FactEntry[])[];
  readonly counted: readonly (readonly FactEntry[])[];
}

type GivenIn = ReadonlyMap<string, Given<RuleFact>>;

/** Facts under the clauses of a year's table, one by one. What bears on it from earlier years is what their own tables gave. */
export function workOut(
  points: Points,
  facts: readonly RuleFact[],
  asked: Asked,
  known: Map<number, GivenIn> = new Map(),
): WorkedOut {
  const entries: FactEntry[][] = points.clauses.map(() => []);
  const meant = facts.map((fact) => ({ fact, hits: points.hitsOf(fact) })).filter(({ hits }) => hits.length > 0);
  // Of two that are worth the same the same one counts, whichever way they were read.
  for (const { fact, hits } of meant.sort((one, other) => asTheyHappened(one.fact, other.fact)))
    for (const hit of hits) {
      const itemYear = yearOf(fact.itemOn ?? fact.on);
      const entry = judged(hit, { on: fact.on, itemYear, item: fact.item, amount: fact.amount }, asked);
      const booked = bookedTo(hit.clause, yearOf(fact.on), itemYear);
      if (concerns(fact, entry, asked.year)) entries[hit.clause.place]?.push({ ...entry, fact, booked });
    }
  const earlier = points.clauses.some(({ looksBack }) => looksBack) ? earlierYears(facts, asked.year) : [];
  const given = (year: number) => givenIn(year, points, facts, asked, known);
  const counted = points.clauses.map(({ clause, place, competes, looksBack }) => {
    const own = entries[place] ?? [];
    if (!looksBack || earlier.length === 0) return stepped(clause, own);
    for (const entry of own) if (entry.isEarlier) dropUngiven(entry, given(entry.booked).get(clause.id), competes);
    const before = earlier.map((year) => given(year).get(clause.id)?.items ?? new Map<string, Exact>());
    return stepped(clause, own, together(before));
  });
  return { entries, counted };
}

const asTheyHappened = (one: RuleFact, other: RuleFact): number =>
  byText(one.on, other.on) || byText(one.item ?? '', other.item ?? '') || byText(restOf(one), restOf(other));

const restOf = ({ key, tags, itemOn = '', among = 1, amount = 1 }: RuleFact): string =>
  [key, ...tags, itemOn, among, amount].join('\n');

/** What neither happened in the year nor belongs to it nor bears on it says nothing about it. */
const concerns = ({ on, itemOn = on }: RuleFact, { isEarlier }: Entry, year: number): boolean =>
  isEarlier || yearOf(on) === year || yearOf(itemOn) === year;

/** Years before one in which something happened that is known. */
const earlierYears = (facts: readonly RuleFact[], year: number): number[] =>
  [...new Set(facts.flatMap(({ on, itemOn = on }) => [yearOf(on), yearOf(itemOn)]))].filter((each) => each < year);

/** Worked out once for every later year that asks. */
function givenIn(
  year: number,
  points: Points,
  facts: readonly RuleFact[],
  { granted: _ofTheYear, ...asked }: Asked,
  known: Map<number, GivenIn>,
): GivenIn {
  const found = known.get(year);
  if (found) return found;
  const then = asked.earlier ? asked.earlier(year) : points;
  const given = then ? givenThen(then, facts, { ...asked, year }, known) : new Map<string, Given<RuleFact>>();
  known.set(year, given);
  return given;
}

function givenThen(points: Points, facts: readonly RuleFact[], asked: Asked, known: Map<number, GivenIn>): GivenIn {
  const { counted } = workOut(points, facts, asked, known);
  return givenBy(points, counted, { sums: sumsOf(counted), asked });
}

export const sumsOf = (counted: WorkedOut['counted']): Exact[] =>
  counted.map((own) => own.reduce<Exact>((sum, { score }) => plus(sum, score), 0));

/** What an earlier year gave nothing for takes nothing off, and nobody's place. */
function dropUngiven(entry: FactEntry, given: Given<RuleFact> | undefined, competes: boolean): void {
  const { fact } = entry;
  const isGiven = competes && fact.item !== undefined ? given?.items.has(fact.item) : given?.facts.has(fact);
  if (!isGiven) entry.why ??= 'not-given-then';
}

function together(years: readonly ReadonlyMap<string, Exact>[]): ReadonlyMap<string, Exact> {
  const all = new Map<string, Exact>();
  for (const items of years) for (const [item, score] of items) all.set(item, plus(all.get(item) ?? 0, score));
  return all;
}
