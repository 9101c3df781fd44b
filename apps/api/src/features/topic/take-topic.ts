import type { TopicView } from '@lianluo/contract/topic';
import type { Claim, Topic } from '@lianluo/domain/topic/topic';
import { moveTopic, type TopicAction } from '@lianluo/domain/topic/topic-steps';
import type { Answer, Scope } from '../../floor/context';
import { requireUnits } from '../../engine/register/require-units';
import { changeNamed } from '../../engine/register/saving';
import type { Row } from '../../floor/storage/table';
import { topicView } from './topic.view';

/** One step of a topic: 领题, 列入计划, 完成, 不采用, 恢复. */
export const takeTopic =
  (action: TopicAction) =>
  async (
    call: Scope & { body: Partial<Claim> & { reason?: string } },
    { row, ...before }: Topic & { row: Row },
  ): Promise<Answer<TopicView>> => {
    await requireUnits(call, call.body.units ?? [], (index) => `/units/${index}`);
    const moved = moveTopic(before, action, call.body);
    const topic: Topic = { ...moved, updatedAt: call.instant, version: row.version + 1 };
    return changeNamed(call, 'topics', row, before, topic, topicView(topic));
  };
