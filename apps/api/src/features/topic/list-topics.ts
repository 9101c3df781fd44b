import type { listTopics as endpoint } from '@lianluo/contract/topic';
import { claimOf, statusOfTopic, type Topic } from '@lianluo/domain/topic/topic';
import type { AnswerFor, Call } from '../../floor/context';
import { listNamed } from '../../engine/register/list-named';
import { topicView } from './topic.view';

/** 年度议题, in name order. */
export async function listTopics(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { active, year, status, sector } = call.query;
  const asked: readonly ((topic: Topic) => boolean)[] = [
    ...(active === undefined ? [] : [(topic: Topic) => topic.active === active]),
    ...(year === undefined ? [] : [(topic: Topic) => topic.year === year]),
    ...(status === undefined ? [] : [(topic: Topic) => statusOfTopic(topic) === status]),
    ...(sector === undefined ? [] : [(topic: Topic) => claimOf(topic).sectors.includes(sector)]),
  ];
  const filter = asked.length === 0 ? undefined : (topic: Topic) => asked.every((holds) => holds(topic));
  return { body: await listNamed(call, 'topics', call.query, filter, ({ value }) => topicView(value)) };
}
