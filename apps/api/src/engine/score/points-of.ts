import type { PointsScore } from '@lianluo/contract/scores';
import { spanOf } from '@lianluo/domain/calendar/period';
import type { Plan, PointsTable, Stars } from '@lianluo/domain/scheme/language';
import { bandOf } from '@lianluo/domain/scheme/points/bands';
import { compilePoints, type Points } from '@lianluo/domain/scheme/points/compile';
import { looksBeyond } from '@lianluo/domain/scheme/points/known';
import { starsOf, type StarsGiven } from '@lianluo/domain/scheme/points/stars';
import { totalOf } from '@lianluo/domain/scheme/points/total';
import { dutyOf } from '@lianluo/domain/scheme/quota/duty';
import type { Asking, Counting } from './asking';
import { withEarlier } from './earlier-tables';
import { judgedOf, readForPlans } from './quota-rules';
import { knownOf, type WithFacts } from './read-facts';
import type { Scored } from './subjects';
import { withGrants } from './with-grants';

/** 积分表 of a kind of subject, made ready once for all of a page. */
export interface Scoring {
  table: PointsTable;
  points: Points;
  stars?: Stars;
  /** The quotas that cap the stars. */
  capping: readonly Plan[];
}

/** Nothing where the scheme has no points for the kind. */
export function scoringOf({ scheme }: Pick<Asking, 'scheme'>, kind: Scored['kind']): Scoring | undefined {
  const table = kind === 'informant' ? undefined : scheme.points[kind];
  if (!table) return undefined;
  const stars = scheme.stars.find((each) => each.for === kind);
  const named = new Set(stars?.capped.map(({ quota }) => quota));
  const capping = scheme.plans
    .map((plan) => ({ ...plan, quotas: plan.quotas.filter(({ id }) => named.has(id)) }))
    .filter(({ quotas }) => quotas.length > 0);
  return { table, points: compilePoints(table.tree), ...(stars && { stars }), capping };
}

/** Subjects with all that their points and stars are counted from. */
export async function readForPoints(
  scope: Counting,
  asking: Asking,
  subjects: readonly Scored[],
  { capping, points, table }: Scoring,
): Promise<WithFacts[]> {
  const read = await readForPlans(scope, asking, subjects, capping, looksBeyond(points));
  return withGrants(scope, asking.year, await withEarlier(scope, asking, points, read), [table.tree]);
}

export const askedOf = ({ year, frame: { today } }: Asking, { scored, earlier, granted }: WithFacts) => ({
  profile: scored.profile,
  year,
  until: today,
  ...(earlier && { earlier }),
  ...(granted && { granted }),
});

export const valueOf = (asking: Asking, { points }: Scoring, read: WithFacts): number =>
  totalOf(points, knownOf(read, asking.year), askedOf(asking, read));

/** 尚未加入、已离任: who was not there on any day of the year is counted, and not graded. */
export function absenceOf({ year, span }: Asking, { scored: { asked } }: WithFacts): PointsScore['absent'] {
  const duty = dutyOf({ for: [asked.kind] }, asked, spanOf(String(year)) ?? span);
  if (duty === 'none' || !('why' in duty) || !duty.whole) return undefined;
  return duty.why === 'joined' || duty.why === 'left' ? duty.why : undefined;
}

/** 等次, or why there is none. */
export function gradeFor(
  asking: Asking,
  { table }: Scoring,
  read: WithFacts,
  value: number,
): Pick<PointsScore, 'grade' | 'absent'> {
  const absent = absenceOf(asking, read);
  if (absent) return { absent };
  const band = bandOf(table.bands, value);
  return band ? { grade: { id: band.id, name: band.name, tone: band.tone } } : {};
}

/** 星级 by a total, and by the quotas that were missed in the year. */
export function starsFor(
  asking: Asking,
  { stars, capping }: Scoring,
  read: WithFacts,
  value: number,
): StarsGiven | undefined {
  if (!stars || absenceOf(asking, read)) return undefined;
  const missed = judgedOf(asking, capping, read).flatMap(({ quota, period }) =>
    period.state === 'missed' ? [quota.id] : [],
  );
  return starsOf(stars, value, new Set(missed));
}
