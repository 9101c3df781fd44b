import type { createTopic as endpoint } from '@lianluo/contract/topic';
import { yearOf } from '@lianluo/domain/calendar/day';
import type { Topic } from '@lianluo/domain/topic/topic';
import type { AnswerFor, Call } from '../../floor/context';
import { requireUnits } from '../../engine/register/require-units';
import { addNamed } from '../../engine/register/saving';
import { topicView } from './topic.view';

/** 新增年度议题: called for where somebody proposed it, and in the plan otherwise. */
export async function createTopic(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { name, year = yearOf(call.today), sector, proposedBy, setByUnit, answeredByUnit } = call.body;
  const { status = proposedBy ? 'proposed' : undefined } = call.body;
  await requireSetting(call, { setByUnit, answeredByUnit });
  const topic: Topic = {
    id: call.newId(),
    committee: call.committee.id,
    name,
    year,
    ...(sector !== undefined && { sector }),
    ...(status !== undefined && { status }),
    ...(proposedBy && { proposedBy }),
    ...(setByUnit !== undefined && { setByUnit }),
    ...(answeredByUnit !== undefined && { answeredByUnit }),
    active: true,
    createdAt: call.instant,
    updatedAt: call.instant,
    version: 1,
  };
  return addNamed(call, 'topics', topic, topicView(topic));
}

/** 命题、解题的单位 are units of this committee. */
export async function requireSetting(
  call: Parameters<typeof requireUnits>[0],
  given: { setByUnit?: string | null | undefined; answeredByUnit?: string | null | undefined },
): Promise<void> {
  for (const [name, id] of Object.entries(given)) if (id) await requireUnits(call, [id], () => `/${name}`);
}
