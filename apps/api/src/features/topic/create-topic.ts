import type { createTopic as endpoint } from '@lianluo/contract/topic';
import { yearOf } from '@lianluo/domain/calendar/day';
import type { Topic } from '@lianluo/domain/topic/topic';
import type { AnswerFor, Call } from '../../floor/context';
import { addNamed } from '../../engine/register/saving';
import { topicView } from './topic.view';

/** 新增年度议题 */
export async function createTopic(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { name, year = yearOf(call.today), sector } = call.body;
  const topic: Topic = {
    id: call.newId(),
    committee: call.committee.id,
    name,
    year,
    ...(sector !== undefined && { sector }),
    active: true,
    createdAt: call.instant,
    updatedAt: call.instant,
    version: 1,
  };
  return addNamed(call, 'topics', topic, topicView(topic));
}
