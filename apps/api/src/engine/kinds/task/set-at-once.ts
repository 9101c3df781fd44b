import type { AssigneeInput } from '@lianluo/contract/task';
import type { Task } from '@lianluo/domain/task/task';
import type { WorkItem } from '@lianluo/domain/work/item';
import { kinds } from '@lianluo/domain/work/kinds';
import { settle } from '@lianluo/domain/work/lifecycle';
import type { Scope } from '../../../floor/context';
import type { CommandWrite } from '../../../floor/http/commit';
import { saving } from '../../work/ledger.store';
import { momentOf } from '../../work/moment';
import { freshItem } from '../../work/new-item';
import { namedAssignee, withItsUnit } from './assignee';
import { asSetBelow } from './other-house';

/** One of several tasks, and where in the body its assignee stands. */
export interface Setting {
  title: string;
  demand: string;
  deadline: string;
  assignee: AssigneeInput;
  at: string;
}

type Shared = Pick<Task, 'type' | 'setBy' | 'setter' | 'topics' | 'origin' | 'together'>;

/** 下达 of several tasks with one call: all of them are entered and set in its transaction, or none. */
export async function setAtOnce(
  call: Scope,
  settings: readonly Setting[],
  shared: Shared,
): Promise<{ tasks: Task[]; writes: CommandWrite[] }> {
  const tasks: Task[] = [];
  const writes: CommandWrite[] = [];
  for (const { at, assignee, ...said } of settings) {
    const entered: WorkItem = {
      ...freshItem(call, kinds.tasks),
      ...shared,
      ...said,
      assignee: await namedAssignee(call, assignee, at),
      status: 'set',
    } as WorkItem;
    // What was entered is a task with its unit.
    const task = (await withItsUnit(call, entered)) as Task;
    const { below, writes: beyond } = await asSetBelow(call, task);
    // The table's kinds are read as kinds of any item.
    const made = settle(kinds.tasks, undefined, { ...task, below } as WorkItem, momentOf(call)) as Task;
    tasks.push(made);
    writes.push(...saving(call, undefined, made, 'record', { note: kinds.tasks.statuses['set'] }), ...beyond);
  }
  return { tasks, writes };
}
