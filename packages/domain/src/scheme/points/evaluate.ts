import { plus, rounded, type Exact } from '../exact';
import type { Clause } from '../language';
import type { Points, ReadyClause, ReadyGranted, ReadyHeading, ReadyNode } from './compile';
import type { Explained, ExplainedClause, ExplainedGranted, ExplainedHeading, Scored } from './explained';
import { grantedTo, sumGranted, whyNotOf } from './granted';
import { factsKnown, type Asked, type Known } from './known';
import { combined, highestOf, limited, type Value } from './value';
import { workOut, type FactEntry, type WorkedOut } from './worked-out';

/** A node's explanation beside the exact number that its heading goes on with. */
interface Result<Told extends Explained> {
  readonly told: Told;
  readonly value: Exact;
}

/** 积分 of a subject in a year: every node with what it came to, under every clause its facts. The explanation is the result. */
export function evaluatePoints(points: Points, known: Known, asked: Asked): ExplainedHeading {
  const worked = workOut(points, factsKnown(known, asked.year), asked);
  return headingOf(points.tree, (node) => resultOf(node, worked, asked)).told;
}

function resultOf(node: ReadyNode, worked: WorkedOut, asked: Asked): Result<Explained> {
  if ('heading' in node) return headingOf(node, (each) => resultOf(each, worked, asked));
  return 'clause' in node ? clauseOf(node, worked) : grantedOf(node, asked);
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

function clauseOf(ready: ReadyClause, { entries, counted }: WorkedOut): Result<ExplainedClause> {
  const { clause, place } = ready;
  const sum = (counted[place] ?? []).reduce<Exact>((so, { score }) => plus(so, score), 0);
  const value = limited(sum, ready);
  const told: ExplainedClause = {
    kind: 'clause',
    id: clause.id,
    label: clause.clause,
    ...sourceOf(clause),
    ...toldValue(value),
    facts: (entries[place] ?? []).map(scoredOf),
  };
  return { told, value: value.value };
}

/** What stands aside for having counted earlier is booked to its own year. */
function scoredOf({ fact, score, before, isEarlier, why: marked, booked }: FactEntry): Scored {
  const why = isEarlier && marked !== 'not-given-then' ? 'other-year' : marked;
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
