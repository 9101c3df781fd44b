import * as contract from '@lianluo/contract/topic';
import { noteTopicPlan, readTopicPlan } from '@lianluo/contract/topic-plan';
import type { Topic } from '@lianluo/domain/topic/topic';
import type { Mount } from '../../floor/http/mount';
import { finderOf } from '../../engine/register/platform.store';
import { changeTopic } from './change-topic';
import { createTopic } from './create-topic';
import { takeTopic } from './take-topic';
import { notePlan, readPlan } from './topic-plan';
import { topicView } from './topic.view';
import { listTopics } from './list-topics';

const find = finderOf<Topic>('topics');

/** 年度议题: a register that work items and contacts choose from, from the call to the plan of the year. */
export function topicRoutes(mount: Mount): void {
  mount(contract.listTopics, { act: listTopics });
  mount(contract.createTopic, { act: createTopic });
  mount(readTopicPlan, { act: readPlan });
  mount(noteTopicPlan, { act: notePlan });
  mount(contract.readTopic, {
    find,
    act: async (_call, found) => ({ body: topicView(found), version: found.version }),
  });
  mount(contract.changeTopic, { find, act: changeTopic });
  mount(contract.claimTopic, { find, act: takeTopic('claim') });
  mount(contract.planTopic, { find, act: takeTopic('plan') });
  mount(contract.finishTopic, { find, act: takeTopic('finish') });
  mount(contract.dropTopic, { find, act: takeTopic('drop') });
  mount(contract.reopenTopic, { find, act: takeTopic('reopen') });
}
