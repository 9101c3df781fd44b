import { compare, minus, plus, type Exact } from '../exact';
import type { Limits, Points, ReadyClause, ReadyNode } from './compile';
import type { Entry } from './judge';
import { highestOf, limited, nodeValue, type NodeValues } from './value';

/** What a year gave under one clause: how much for each item, and for which facts. */
export interface Given<One> {
  readonly items: ReadonlyMap<string, Exact>;
  readonly facts: ReadonlySet<One>;
}

/**
 * What a year's table really gave, clause by clause. Beyond the clause's own cap nothing was given, and where the highest heading
 * alone counts the others gave nothing; what a heading's cap cuts off is nobody's, for it cannot be told of one item.
 */
export function givenBy<Fact, One extends Entry & { readonly fact: Fact }>(
  { tree, clauses }: Points,
  counted: readonly (readonly One[])[],
  values: NodeValues,
): ReadonlyMap<string, Given<Fact>> {
  const aside = new Set(outshone(tree, values));
  return new Map(
    clauses.flatMap((ready) =>
      aside.has(ready) ? [] : [[ready.clause.id, underLimits(ready, counted[ready.place] ?? [])] as const],
    ),
  );
}

function outshone(node: ReadyNode, values: NodeValues, isAside = false): ReadyClause[] {
  if ('clause' in node) return isAside ? [node] : [];
  if (!('heading' in node)) return [];
  const { heading, of } = node;
  const highest = heading.combine === 'highest' ? highestOf(of.map((each) => nodeValue(each, values))) : undefined;
  return of.flatMap((each, place) => outshone(each, values, isAside || (highest !== undefined && highest !== place)));
}

/** The oldest first, until the cap is reached. */
function underLimits<Fact, One extends Entry & { readonly fact: Fact }>(
  limits: Limits,
  counted: readonly One[],
): Given<Fact> {
  const items = new Map<string, Exact>();
  const facts = new Set<Fact>();
  let sum: Exact = 0;
  for (const { fact, item, score } of counted) {
    const before = limited(sum, limits).value;
    sum = plus(sum, score);
    const gain = minus(limited(sum, limits).value, before);
    if (compare(gain, 0) === 0) continue;
    facts.add(fact);
    if (item !== undefined) items.set(item, plus(items.get(item) ?? 0, gain));
  }
  return { items, facts };
}

/**
 * Whether what the table of an earlier year gave for an item cannot be told from that item alone: a clause at which a later table
 * looks back, or which looks back itself, has limits, or stands where the highest heading alone counts.
 */
export function takesLimits(then: Points | undefined, now: Points): boolean {
  const lookedAt = new Set(
    [then, now].flatMap((points) => points?.clauses.filter(({ looksBack }) => looksBack) ?? []).map(idOf),
  );
  return then !== undefined && hasLimits(then.tree, lookedAt, false);
}

const idOf = ({ clause }: ReadyClause): string => clause.id;

function hasLimits(node: ReadyNode, lookedAt: ReadonlySet<string>, isRival: boolean): boolean {
  if ('heading' in node)
    return node.of.some((each) => hasLimits(each, lookedAt, isRival || node.heading.combine === 'highest'));
  if (!('clause' in node) || !lookedAt.has(idOf(node))) return false;
  const { after, most, per, cap, floor } = node.clause;
  return isRival || [after, most, per, cap, floor].some((limit) => limit !== undefined);
}
