import type * as contract from '@lianluo/contract/scores';
import type { QuotaScore } from '@lianluo/contract/scores';
import { frozenScores, type FrozenScores } from '../../engine/appraisal/frozen-scores';
import { judgedNow } from '../../engine/appraisal/judged-now';
import { thereBy } from '../../engine/appraisal/there-then';
import { askingFor, countedBy, type Asking } from '../../engine/score/asking';
import { plansFor, readForPlans, ruleOf } from '../../engine/score/quota-rules';
import { everyOfScored, noSubjects, pageOfScored, requireShown, type Scored } from '../../engine/score/subjects';
import { sortedPage, type Place } from '../../engine/standing/sorted-page';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { subjectOf } from './subject.view';

type Query = Call<typeof contract.listQuotas>['query'];
/** Of whom a list is, or a sheet. */
export type AskedQuotas = Omit<Query, 'limit' | 'cursor' | 'period'>;
type Plans = ReturnType<typeof plansFor>;

/** 任务进度 of a page of subjects; of a kind of which nothing is asked there are none. */
export async function listQuotas(
  call: Call<typeof contract.listQuotas>,
): Promise<AnswerFor<typeof contract.listQuotas>> {
  const { period, limit, cursor, ...asked } = call.query;
  const { subject, unit, q, plan, state } = asked;
  requireShown(call, subject);
  const asking = await askingFor(call, period);
  const plans = plansFor(asking, subject, plan);
  if (plans.length === 0) return { body: { ...noSubjects, ...countedBy(asking) } };
  const frozen = await frozenScores(call, asking, subject);
  if (state !== undefined) {
    const found = (await everyQuota(call, asking, asked, frozen)).map((score, index) => ({
      score,
      place: placeAt(index),
    }));
    const list = `quotas?${JSON.stringify([asking.period, asked])}`;
    const page = sortedPage(call, list, { limit, cursor }, found, ({ place }) => place);
    return { body: { ...page, items: page.items.map(({ score }) => score), ...countedBy(asking), ...frozen.told } };
  }
  const page = await pageOfScored(call, subject, { limit, cursor, unit, q, there: thereBy(frozen, asking) });
  const items = await quotasOf(call, asking, plans, page.items, frozen);
  return { body: { ...page, items, ...countedBy(asking), ...frozen.told } };
}

/** They come in the order of names, which their register knows and the answer does not. */
const placeAt = (index: number): Place => [-index, ''];

/** So many cards are read together. */
const together = 100;

/**
 * All who are meant, some at a time: a state is of a period, a plan and a day, so that no row tells who stands so. Each card is read
 * once, as the board reads it that shows everybody.
 */
export async function everyQuota(
  call: Scope,
  asking: Asking,
  { subject, unit, q, plan, state }: AskedQuotas,
  frozen: FrozenScores,
): Promise<QuotaScore[]> {
  const plans = plansFor(asking, subject, plan);
  const there = thereBy(frozen, asking);
  const all = plans.length > 0 ? await everyOfScored(call, subject, { unit, q, there }) : [];
  const found: QuotaScore[] = [];
  for (let start = 0; start < all.length; start += together) {
    const some = await quotasOf(call, asking, plans, all.slice(start, start + together), frozen);
    found.push(...some.filter(({ rules }) => state === undefined || rules.some((rule) => rule.state === state)));
  }
  return found;
}

async function quotasOf(
  call: Scope,
  asking: Asking,
  plans: Plans,
  subjects: readonly Scored[],
  frozen: FrozenScores,
): Promise<QuotaScore[]> {
  const read = await readForPlans(call, asking, subjects, plans);
  return read.map((each) => ({
    subject: subjectOf(each.scored),
    rules: judgedNow(asking, plans, each, frozen).map(ruleOf),
  }));
}
