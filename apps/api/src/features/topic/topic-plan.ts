import type { noteTopicPlan, readTopicPlan, TopicPlanView } from '@lianluo/contract/topic-plan';
import { firstYear, lastYear } from '@lianluo/domain/calendar/day';
import { Refusal } from '@lianluo/domain/refusal';
import type { Topic } from '@lianluo/domain/topic/topic';
import { planFigures, type TopicPlan } from '@lianluo/domain/topic/topic-plan';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { differenceOf, entryOf } from '../../floor/journal/journal';
import { readAll } from '../../engine/register/platform.store';
import { topicPlanAddress, topicPlanCodec, topicPlanRow } from './topic-plan.store';

/** The plan of a year: every year has one, whether or not anything was noted of it. */
export async function findPlan({ storage, committee }: Scope, params: { year: string }): Promise<TopicPlan> {
  const year = /^\d{4}$/.test(params.year) ? Number(params.year) : 0;
  if (year < firstYear || year > lastYear) throw new Refusal('not-found');
  const [row] = await storage.get([topicPlanAddress(committee.id, year)], { consistent: true });
  return row ? { ...topicPlanCodec(row).value, version: row.version } : { committee: committee.id, year, version: 0 };
}

/** 年度协商计划, with how its topics stand. */
export const readPlan = async (
  call: Call<typeof readTopicPlan>,
  plan: TopicPlan,
): Promise<AnswerFor<typeof readTopicPlan>> => ({ body: await planView(call, plan), version: plan.version });

/** 登记年度协商计划的批准和印发 */
export async function notePlan(
  call: Call<typeof noteTopicPlan>,
  before: TopicPlan,
): Promise<AnswerFor<typeof noteTopicPlan>> {
  const { committee, year, version } = before;
  const plan: TopicPlan = { committee, year, ...call.body, updatedAt: call.instant, version: version + 1 };
  const item = { kind: 'topic-plans', id: String(year), version: plan.version };
  return commit(
    call,
    [
      { table: 'platforms', put: topicPlanRow(plan), if: version === 0 ? 'absent' : { version } },
      entryOf(call, item, 'change', differenceOf(before, plan)),
    ],
    { body: await planView(call, plan), version: plan.version },
  );
}

async function planView(scope: Scope, { year, approval, jointIssue, version }: TopicPlan): Promise<TopicPlanView> {
  const topics = (await readAll<Topic>(scope, 'topics')).map(({ value }) => value);
  return {
    year,
    ...(approval && { approval }),
    ...(jointIssue && { jointIssue }),
    figures: planFigures(topics.filter((topic) => topic.year === year)),
    version,
  };
}
