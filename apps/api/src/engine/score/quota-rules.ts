import type { QuotaRule } from '@lianluo/contract/scores';
import { yearOf } from '@lianluo/domain/calendar/day';
import { spanOf, type Span } from '@lianluo/domain/calendar/period';
import type { Plan, Quota } from '@lianluo/domain/scheme/language';
import { isSpread, statesOfPlan, type SpreadPeriod } from '@lianluo/domain/scheme/quota/every-member';
import { spansOf } from '@lianluo/domain/scheme/quota/period';
import type { QuotaPeriod } from '@lianluo/domain/scheme/quota/state-of-quota';
import type { Asking, Counting } from './asking';
import { withCounted } from './counted-facts';
import { factsTold, yearsAsked, type WithFacts } from './read-facts';
import type { Scored } from './subjects';
import { unitMembers, withMembers } from './unit-members';

/** A quota in one of its periods, as it is judged. */
export interface Judged {
  plan: Plan;
  quota: Quota;
  period: QuotaPeriod | SpreadPeriod;
}

/** The plans of a scheme that ask anything of a kind of subject, or the one that is meant. */
export const plansFor = ({ scheme }: Pick<Asking, 'scheme'>, kind: Scored['kind'], plan?: string): Plan[] =>
  scheme.plans.filter(
    ({ id, quotas }) => (plan === undefined || id === plan) && quotas.some((quota) => quota.for.includes(kind)),
  );

const looksBeyondYear = (plans: readonly Plan[]): boolean =>
  plans.some(({ quotas }) => quotas.some(({ every }) => every === 'term'));

/** The next year, where a fixed day at the end of this one may be made up in it. */
const madeUpIn = ({ year, frame }: Asking, plans: readonly Plan[]): number[] =>
  yearOf(frame.today) > year &&
  plans.some(({ quotas }) =>
    quotas.some(({ every }) => typeof every === 'object' && spansOf(every, frame).some(({ to }) => yearOf(to) > year)),
  )
    ? [year + 1]
    : [];

/** Subjects with all that these plans are judged by. */
export async function readForPlans(
  scope: Counting,
  asking: Asking,
  subjects: readonly Scored[],
  plans: readonly Plan[],
  looksBeyond = false,
): Promise<WithFacts[]> {
  const beyond = looksBeyond || looksBeyondYear(plans);
  // Each once: what counts of a year's card is worked out for each of them.
  const years = [...new Set([...yearsAsked(asking, beyond), ...madeUpIn(asking, plans)])];
  const read = await withCounted(scope, subjects, years, asking.year);
  const asksMembers = subjects.some(({ asked }) =>
    plans.some(({ quotas }) => quotas.some((quota) => isSpread(quota, asked))),
  );
  return asksMembers ? withMembers(scope, read, years, asking.year) : read;
}

const holds = (one: Span, other: Span): boolean => one.from <= other.from && other.to <= one.to;

/**
 * What has begun of a period, or holds it: of 2026-Q4 its months, the quarter, the half-year, the year and the term. Two months that
 * lie in two quarters belong to that in which they end, and a fixed day to its own month, on whichever day it is made up.
 */
function concerns({ span, frame: { today } }: Asking, period: string, { from, to }: Span): boolean {
  if (from > today) return false;
  const decides = period === from ? from : to;
  return holds(span, { from: decides, to: decides }) || holds({ from, to }, span);
}

/** The same for all of the year, whatever part of it is asked for. */
export function ofWholeYear(asking: Asking): Asking {
  const period = String(asking.year);
  return { ...asking, period, span: spanOf(period) ?? asking.span };
}

/** 完成情况 of a subject, plan by plan and quota by quota, oldest period first. */
export function judgedOf(asking: Asking, plans: readonly Plan[], read: WithFacts): Judged[] {
  const asked = { subject: read.scored.asked, facts: factsTold(read), members: unitMembers(read) };
  return plans.flatMap((plan) =>
    statesOfPlan(plan, asked, asking.frame).flatMap(({ quota, periods }) =>
      periods.filter((period) => concerns(asking, period.period, period)).map((period) => ({ plan, quota, period })),
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
