import type { QuotaRule } from '@lianluo/contract/scores';
import type { Span } from '@lianluo/domain/calendar/period';
import type { Plan, Quota } from '@lianluo/domain/scheme/language';
import { isSpread, statesOfPlan, type SpreadPeriod } from '@lianluo/domain/scheme/quota/every-member';
import type { QuotaPeriod } from '@lianluo/domain/scheme/quota/state-of-quota';
import type { Scope } from '../../floor/context';
import type { Asking } from './asking';
import { factsTold, unitMembers, withFacts, withMembers, yearsAsked, type WithFacts } from './read-facts';
import type { Scored } from './subjects';

/** A quota in one of its periods, as it is judged. */
export interface Judged {
  plan: Plan;
  quota: Quota;
  period: QuotaPeriod | SpreadPeriod;
}

/** The plans of a scheme that ask anything of a kind of subject, or the one that is meant. */
export const plansFor = ({ scheme }: Asking, kind: Scored['kind'], plan?: string): Plan[] =>
  scheme.plans.filter(
    ({ id, quotas }) => (plan === undefined || id === plan) && quotas.some((quota) => quota.for.includes(kind)),
  );

const looksBeyondYear = (plans: readonly Plan[]): boolean =>
  plans.some(({ quotas }) => quotas.some(({ every }) => every === 'term'));

/** Subjects with all that these plans are judged by. */
export async function readForPlans(
  scope: Scope,
  asking: Asking,
  subjects: readonly Scored[],
  plans: readonly Plan[],
  looksBeyond = false,
): Promise<WithFacts[]> {
  const years = yearsAsked(asking, looksBeyond || looksBeyondYear(plans));
  const read = await withFacts(scope, subjects, years);
  const asksMembers = subjects.some(({ asked }) =>
    plans.some(({ quotas }) => quotas.some((quota) => isSpread(quota, asked))),
  );
  return asksMembers ? withMembers(scope, read, years, asking.year) : read;
}

/** What has begun of a period, or holds it: of 2026-Q4 its months, the quarter, the half-year, the year and the term. */
const concerns = ({ span, frame: { today } }: Asking, { from, to }: Span): boolean =>
  from <= today && ((span.from <= from && to <= span.to) || (from <= span.from && span.to <= to));

/** 完成情况 of a subject, plan by plan and quota by quota, oldest period first. */
export function judgedOf(asking: Asking, plans: readonly Plan[], read: WithFacts): Judged[] {
  const asked = { subject: read.scored.asked, facts: factsTold(read), members: unitMembers(read) };
  return plans.flatMap((plan) =>
    statesOfPlan(plan, asked, asking.frame).flatMap(({ quota, periods }) =>
      periods.filter((period) => concerns(asking, period)).map((period) => ({ plan, quota, period })),
    ),
  );
}

export const ruleOf = ({ plan, quota, period }: Judged): QuotaRule => ({
  rule: quota.id,
  label: quota.label,
  plan: plan.id,
  planName: plan.name,
  period: period.period,
  from: period.from,
  to: period.to,
  done: period.done,
  atLeast: period.needed,
  state: period.state,
  ...(period.why && { why: period.why }),
  forecast: period.forecast,
  workingDays: period.workingDays,
  elapsed: period.elapsed,
});
