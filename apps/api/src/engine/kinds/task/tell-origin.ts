import type { Consultation } from '@lianluo/domain/consultation/consultation';
import { followUpOf, withTaskOf } from '@lianluo/domain/consultation/points';
import { withTaskState } from '@lianluo/domain/opinion/phrases';
import type { Opinion } from '@lianluo/domain/opinion/opinion';
import type { Task } from '@lianluo/domain/task/task';
import type { WorkItem } from '@lianluo/domain/work/item';
import { kindOfItem } from '@lianluo/domain/work/kinds';
import { settle } from '@lianluo/domain/work/lifecycle';
import type { Scope } from '../../../floor/context';
import type { CommandWrite } from '../../../floor/http/commit';
import { readItem, saving } from '../../work/ledger.store';
import { momentOf } from '../../work/moment';
import { again } from '../arrival/beyond';

/** How an item that tasks were made of keeps how they stand, by its kind. */
const keeping: Readonly<Record<string, (item: never, task: Task) => WorkItem | undefined>> = {
  opinions: (item: Opinion, task) => withTaskState(item, task),
  consultations: (item: Consultation, task) => {
    const points = withTaskOf(item.points, task);
    return points && { ...item, points, follow: followUpOf(points, item.reviewDays) };
  },
};

/** How a task stands now, written at the item that it was made of. */
export async function tellOrigin(
  call: Scope,
  { origin }: Task,
  label: string,
): Promise<(next: Task) => readonly CommandWrite[]> {
  const keep = origin && keeping[origin.kind];
  const found = keep && (await readItem(call.storage, call.committee.id, origin.kind, origin.item));
  if (!found) return () => [];
  return (task) => {
    // The table is keyed by kinds: an item is only ever given to its own line.
    const kept = keep(found.item as never, task);
    if (!kept) return [];
    const told = { ...kept, version: found.item.version + 1 };
    const next = settle(kindOfItem(told), found.item, told, momentOf(call));
    const note = `${task.assignee.name}：${label}`;
    return again(saving(call, found.item, next, 'task-told', { textVersion: found.textVersion, note }));
  };
}
