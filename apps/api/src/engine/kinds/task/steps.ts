import type { Task } from '@lianluo/domain/task/task';
import type { WorkItem } from '@lianluo/domain/work/item';
import { kinds } from '@lianluo/domain/work/kinds';
import { take } from '@lianluo/domain/work/lifecycle';
import type { Scope } from '../../../floor/context';
import type { Prepared } from '../../work/kind-work';
import { momentOf } from '../../work/moment';
import { asSetBelow, tellOtherHouse } from './other-house';
import { tellOrigin } from './tell-origin';

/** What a step of a task does beside it: the other house and the item that it was made of are told how it stands, in the same transaction. */
export async function takingAlong(call: Scope, item: WorkItem, action: string, body: object): Promise<Prepared> {
  // A step of tasks is taken on a task.
  const task = item as Task;
  const set = action === 'set' ? await asSetBelow(call, task) : undefined;
  const input = set?.below ? { ...body, below: set.below } : body;
  const label = kinds.tasks.steps[action]?.label ?? '';
  const [telling, tellingOrigin] = await Promise.all([
    tellOtherHouse(call, task, label),
    tellOrigin(call, task, label),
  ]);
  const also = () => {
    const next = take(kinds.tasks, item, action, input, momentOf(call)) as Task;
    return [...(set?.writes ?? []), ...telling(next), ...tellingOrigin(next)];
  };
  return { input, also };
}
