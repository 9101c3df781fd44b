import type { listTopics as endpoint } from '@lianluo/contract/topic';
import type { Topic } from '@lianluo/domain/topic/topic';
import type { AnswerFor, Call } from '../../floor/context';
import { listNamed } from '../../engine/register/list-named';
import { topicView } from './topic.view';

/** 年度议题, in name order. */
export async function listTopics(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { active, year } = call.query;
  const filter =
    active === undefined && year === undefined
      ? undefined
      : (topic: Topic) =>
          (active === undefined || topic.active === active) && (year === undefined || topic.year === year);
  return { body: await listNamed(call, 'topics', call.query, filter, ({ value }) => topicView(value)) };
}
