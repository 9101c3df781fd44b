import * as contract from '@lianluo/contract/topic';
import type { Topic } from '@lianluo/domain/topic/topic';
import type { Mount } from '../../floor/http/mount';
import { finderOf } from '../../engine/register/platform.store';
import { changeTopic } from './change-topic';
import { createTopic } from './create-topic';
import { topicView } from './topic.view';
import { listTopics } from './list-topics';

const find = finderOf<Topic>('topics');

/** 年度议题: a register that work items and contacts choose from. */
export function topicRoutes(mount: Mount): void {
  mount(contract.listTopics, { act: listTopics });
  mount(contract.createTopic, { act: createTopic });
  mount(contract.readTopic, {
    find,
    act: async (_call, found) => ({ body: topicView(found), version: found.version }),
  });
  mount(contract.changeTopic, { find, act: changeTopic });
}
