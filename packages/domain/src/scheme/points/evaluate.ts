import { yearOf } from '../../calendar/day';
import { plus, rounded, type Exact } from '../exact';
import type { Clause } from '../language';
import type { RuleFact } from '../subject';
import type { Points, ReadyClause, ReadyGranted, ReadyHeading, ReadyNode } from './compile';
import type { Explained, ExplainedClause, ExplainedGranted, ExplainedHeading, Scored } from './explained';
import { grantedTo, sumGranted, whyNotOf } from './granted';
import { bookedTo, judged, type Entry } from './judge';
import { factsKnown, type Asked, type Known } from './known';
import { byText, stepped } from './steps';
import { combined, highestOf, limited, type Value } from './value';

interface FactEntry extends Entry {
  readonly fact: RuleFact;
  readonly booked: number;
}

/** A node's explanation beside the exact number that its heading goes on with. */
interface Result<Told extends Explained> {
  readonly told: Told;
  readonly value: Exact;
}

/** 积分 of a subject in a year: every node with what it came to, under every clause its facts. The explanation is the result. */
export function evaluatePoints(points: Points, known: Known, asked: Asked): ExplainedHeading {
  const entries: FactEntry[][] = points.clauses.map(() => []);
  const meant = factsKnown(known, asked.year)
    .map((fact) => ({ fact, hits: points.hitsOf(fact) }))
    .filter(({ hits }) => hits.length > 0);
  // Of two that are worth the same the same one counts, whichever way they were read.
  for (const { fact, hits } of meant.sort((one, other) => asTheyHappened(one.fact, other.fact)))
    for (const hit of hits) {
      const itemYear = yearOf(fact.itemOn ?? fact.on);
      const entry = judged(hit, { on: fact.on, itemYear, item: fact.item, amount: fact.amount }, asked);
      const booked = bookedTo(hit.clause, yearOf(fact.on), itemYear);
      if (concerns(fact, entry, asked.year)) entries[hit.clause.place]?.push({ ...entry, fact, booked });
    }
  return headingOf(points.tree, (node) => resultOf(node, entries, asked)).told;
}

const asTheyHappened = (one: RuleFact, other: RuleFact): number =>
  byText(one.on, other.on) || byText(one.item ?? '', other.item ?? '') || byText(restOf(one), restOf(other));

const restOf = ({ key, tags, itemOn = '', among = 1, amount = 1 }: RuleFact): string =>
  [key, ...tags, itemOn, among, amount].join('\n');

/** What neither happened in the year nor belongs to it nor bears on it says nothing about it. */
const concerns = ({ on, itemOn = on }: RuleFact, { isEarlier }: Entry, year: number): boolean =>
  isEarlier || yearOf(on) === year || yearOf(itemOn) === year;

function resultOf(node: ReadyNode, entries: readonly (readonly FactEntry[])[], asked: Asked): Result<Explained> {
  if ('heading' in node) return headingOf(node, (each) => resultOf(each, entries, asked));
  return 'clause' in node ? clauseOf(node, entries[node.place] ?? []) : grantedOf(node, asked);
}

function headingOf(ready: ReadyHeading, each: (node: ReadyNode) => Result<Explained>): Result<ExplainedHeading> {
  const { heading, of: nodes } = ready;
  const results = nodes.map(each);
  const values = results.map(({ value }) => value);
  const value = limited(combined(ready, values), ready);
  const highest = heading.combine === 'highest' && results[highestOf(values)];
  const told: ExplainedHeading = {
    kind: 'heading',
    id: heading.id,
    label: heading.heading,
    start: heading.start ?? 0,
    ...(highest && { highest: highest.told.id }),
    ...toldValue(value),
    of: results.map(({ told: part }) => part),
  };
  return { told, value: value.value };
}

function clauseOf(ready: ReadyClause, entries: readonly FactEntry[]): Result<ExplainedClause> {
  const { clause } = ready;
  const sum = stepped(clause, entries).reduce<Exact>((so, { score }) => plus(so, score), 0);
  const value = limited(sum, ready);
  const told: ExplainedClause = {
    kind: 'clause',
    id: clause.id,
    label: clause.clause,
    ...sourceOf(clause),
    ...toldValue(value),
    facts: entries.map(scoredOf),
  };
  return { told, value: value.value };
}

/** What stands aside for having counted earlier is booked to its own year. */
function scoredOf({ fact, score, before, isEarlier, why: marked, booked }: FactEntry): Scored {
  const why = isEarlier ? 'other-year' : marked;
  return {
    fact,
    score: rounded(score),
    counted: why === undefined,
    ...(why !== undefined && { why }),
    ...(before !== undefined && { before: rounded(before) }),
    ...(why === 'other-year' && { bookedTo: booked }),
  };
}

function grantedOf(ready: ReadyGranted, { granted = [], until }: Asked): Result<ExplainedGranted> {
  const { granted: node } = ready;
  const grants = grantedTo(node, granted).map((grant) => {
    const why = whyNotOf(grant, node, until);
    return { grant, counted: why === undefined, ...(why && { why }) };
  });
  const counted = grants.flatMap(({ grant, why }) => (why === undefined ? [grant] : []));
  const value = limited(sumGranted(counted), ready);
  const told: ExplainedGranted = {
    kind: 'granted',
    id: node.id,
    label: node.granted,
    ...sourceOf(node),
    ...toldValue(value),
    grants,
  };
  return { told, value: value.value };
}

const sourceOf = ({ source, assumed }: Pick<Clause, 'source' | 'assumed'>) => ({ source, ...(assumed && { assumed }) });

const toldValue = ({ raw, value, limit }: Value) => ({
  raw: rounded(raw),
  value: rounded(value),
  ...(limit && { limit }),
});
