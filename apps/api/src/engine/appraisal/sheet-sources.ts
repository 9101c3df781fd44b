import type { Sheet } from '@lianluo/domain/scheme/assessment-sheet';
import type { Plan } from '@lianluo/domain/scheme/language';
import { evaluatePoints } from '@lianluo/domain/scheme/points/evaluate';
import type { Explained } from '@lianluo/domain/scheme/points/explained';
import type { PeriodMet, SheetSources } from '@lianluo/domain/scheme/sheet/fill';
import { indicatorsOf } from '@lianluo/domain/scheme/sheet/scores';
import type { Asking, Counting } from '../score/asking';
import { askedOf, readForPoints, scoringOf, type Scoring } from '../score/points-of';
import { judgedOf, readForPlans } from '../score/quota-rules';
import { knownOf, type WithFacts } from '../score/read-facts';
import type { Scored } from '../score/subjects';

/** What of a scheme its sheets are filled from: the quotas and nodes that any of their lines names. */
interface Named {
  plans: readonly Plan[];
  scoring: Scoring | undefined;
}

function namedBy(asking: Asking, sheets: readonly Sheet[]): Named {
  const autos = sheets.flatMap(indicatorsOf).flatMap(({ auto }) => auto ?? []);
  const quotas = new Set(autos.flatMap((auto) => ('quota' in auto ? auto.quota : [])));
  const plans = asking.scheme.plans
    .map((plan) => ({ ...plan, quotas: plan.quotas.filter(({ id }) => quotas.has(id)) }))
    .filter((plan) => plan.quotas.length > 0);
  return { plans, scoring: autos.some((auto) => 'node' in auto) ? scoringOf(asking, 'unit') : undefined };
}

/** What the lines of these sheets are filled from, for each of these units, read for all of them at once. */
export async function sourcesOf(
  scope: Counting,
  asking: Asking,
  sheets: readonly Sheet[],
  units: readonly Scored[],
): Promise<ReadonlyMap<string, SheetSources>> {
  const named = namedBy(asking, sheets);
  if (named.plans.length === 0 && !named.scoring) return new Map();
  const { plans, scoring } = named;
  const read = scoring
    ? await readForPoints(scope, asking, units, { ...scoring, capping: plans })
    : await readForPlans(scope, asking, units, plans);
  return new Map(
    read.map((each) => [
      each.scored.id,
      { quotas: quotasMet(asking, plans, each), nodes: nodesOf(asking, scoring, each) },
    ]),
  );
}

/** Every period of the year that has begun. */
function quotasMet(asking: Asking, plans: readonly Plan[], read: WithFacts): Record<string, PeriodMet[]> {
  const met: Record<string, PeriodMet[]> = {};
  for (const { quota, period } of judgedOf(asking, plans, read))
    (met[quota.id] ??= []).push({ period: period.period, state: period.state });
  return met;
}

function nodesOf(asking: Asking, scoring: Scoring | undefined, read: WithFacts): Record<string, number> {
  if (!scoring) return {};
  const told = evaluatePoints(scoring.points, knownOf(read, asking.year), askedOf(asking, read));
  const all = (node: Explained): [string, number][] => [
    [node.id, node.value],
    ...(node.kind === 'heading' ? node.of.flatMap(all) : []),
  ];
  return Object.fromEntries(all(told));
}
