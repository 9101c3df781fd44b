import { taskSetters, taskTypes } from '@lianluo/domain/task/task';
import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { day, id, keysOf, line, text } from './common';
import { endpoint } from './endpoint';
import { noTwins } from './flaw';
import { assigneeInput, tasks } from './task';
import { topicIds } from './work';

/** 一并下达: the same task to each of several, entered and set with one call; all of them, or none. */
export const setTasks = endpoint({
  method: 'post',
  path: '/committees/{c}/task-sets',
  operationId: 'task-sets.set',
  tag: '任务',
  permission: 'opinion:edit',
  body: z.strictObject({
    title: line(most.title),
    type: z._default(keysOf(taskTypes), 'assignment'),
    setBy: z._default(keysOf(taskSetters), 'committee'),
    setter: z.optional(line(most.leaderPost)),
    demand: text(most.result),
    deadline: day,
    topics: z.optional(topicIds),
    assignees: z.array(assigneeInput).check(
      z.minLength(1, '请选择承办方'),
      z.maxLength(mostEntries.setAtOnce, `一次最多 ${mostEntries.setAtOnce} 个`),
      noTwins('承办方重复', (each) => JSON.stringify(each)),
    ),
  }),
  status: 201,
  answer: z.object({ together: id, items: z.array(tasks.read.answer) }),
});
