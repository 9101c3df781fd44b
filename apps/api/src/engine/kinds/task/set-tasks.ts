import type { TaskView } from '@lianluo/contract/task';
import type { setTasks as endpoint } from '@lianluo/contract/task-set';
import { invalidField } from '@lianluo/domain/refusal';
import { mostEntries } from '@lianluo/domain/text/limits';
import type { Call } from '../../../floor/context';
import { commit } from '../../../floor/http/commit';
import { requireTopics } from '../../register/require-topics';
import { itemView } from '../../work/item.view';
import { requireWrites } from '../../work/require-writes';
import { setAtOnce } from './set-at-once';

/** 一并下达 of the same task to each of several, who are told of it by the set that they name. */
export async function setSeveral(call: Call<typeof endpoint>) {
  await requireWrites(call, 'tasks');
  const { assignees, title, demand, deadline, topics: asked = [], ...shared } = call.body;
  if (deadline < call.today) throw invalidField('/deadline', 'day.too-early', '完成期限不能早于今天。');
  // A county's own task is written beside the city's.
  const written = assignees.length + assignees.filter((each) => 'committee' in each).length;
  if (written > mostEntries.setAtOnce)
    throw invalidField('/assignees', 'field.too-many', `一次最多 ${mostEntries.setAtOnce / 2} 个县（市、区）政协。`);
  const topics = await requireTopics(call, asked);
  const together = call.newId();
  const { tasks, writes } = await setAtOnce(
    call,
    assignees.map((assignee, index) => ({ title, demand, deadline, assignee, at: `/assignees/${index}` })),
    { ...shared, together, ...(topics.length > 0 && { topics }) },
  );
  // Of the views only a task's comes back for a task.
  const items = tasks.map((task) => itemView(task, call.actor) as unknown as TaskView);
  return commit(call, writes, { body: { together, items } });
}
