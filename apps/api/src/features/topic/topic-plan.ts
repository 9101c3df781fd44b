import type { noteTopicPlan, readTopicPlan, TopicPlanView } from '@lianluo/contract/topic-plan';
import { yearOf } from '@lianluo/domain/calendar/day';
import { Refusal } from '@lianluo/domain/refusal';
import type { Topic } from '@lianluo/domain/topic/topic';
import { planFigures, type TopicPlan } from '@lianluo/domain/topic/topic-plan';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { differenceOf, entryOf } from '../../floor/journal/journal';
import { readAll } from '../../engine/register/platform.store';
import { topicPlanAddress, topicPlanCodec, topicPlanRow } from './topic-plan.store';

/** The plan of a year: every year has one, whether or not anything was noted of it. */
async function planOf({ storage, committee, today }: Scope, year = yearOf(today)): Promise<TopicPlan> {
  const [row] = await storage.get([topicPlanAddress(committee.id, year)], { consistent: true });
  return row ? { ...topicPlanCodec(row).value, version: row.version } : { committee: committee.id, year, version: 0 };
}

/** 年度协商计划, with how its topics stand. */
export async function readPlan(call: Call<typeof readTopicPlan>): Promise<AnswerFor<typeof readTopicPlan>> {
  const plan = await planOf(call, call.query.year);
  return { body: await planView(call, plan), version: plan.version };
}

/** 登记年度协商计划的批准和印发 */
export async function notePlan(call: Call<typeof noteTopicPlan>): Promise<AnswerFor<typeof noteTopicPlan>> {
  const { year: asked, ...papers } = call.body;
  const before = await planOf(call, asked);
  const { committee, year, version } = before;
  if (call.expected !== version) throw new Refusal('version.stale');
  const plan: TopicPlan = { committee, year, ...papers, updatedAt: call.instant, version: version + 1 };
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
