import type { Committee } from '@lianluo/domain/committee/committee';
import { mirrored, type OtherHouse, type Task } from '@lianluo/domain/task/task';
import type { WorkItem } from '@lianluo/domain/work/item';
import { kinds } from '@lianluo/domain/work/kinds';
import { settle } from '@lianluo/domain/work/lifecycle';
import type { Scope } from '../../../floor/context';
import type { CommandWrite } from '../../../floor/http/commit';
import { readItem, saving } from '../../work/ledger.store';
import { momentOf } from '../../work/moment';
import { freshItem } from '../../work/new-item';
import { again, asNeighbour, readCommittee } from '../arrival/beyond';

/**
 * What a city sets to a county stands in both houses: the county finds it in its own ledger, without a word of the others that were
 * given the same, and the city reads how it stands at its own. Nothing else of either is told to the other.
 */
export async function asSetBelow(
  call: Scope,
  task: Task,
): Promise<{ below: OtherHouse | undefined; writes: readonly CommandWrite[] }> {
  const { assignee, committee: city, title, type, demand, deadline } = task;
  const county = assignee.kind === 'committee' ? await readCommittee(call.storage, assignee.id ?? '') : undefined;
  if (!county || county.parent !== city) return { below: undefined, writes: [] };
  const { instant, today, user } = call;
  const given = {
    ...freshItem({ newId: call.newId, instant, today, user, committee: county }, kinds.tasks),
    title,
    type,
    demand,
    deadline,
    status: 'set',
    setBy: 'city',
    setter: call.committee.name,
    assignee: { kind: 'committee', id: county.id, name: county.name },
    above: { committee: city, item: task.id },
  } as WorkItem;
  const made = settle(kinds.tasks, undefined, given, { ...momentOf(call), deadlines: county.deadlines });
  return {
    below: { committee: county.id, item: made.id },
    writes: saving(asNeighbour(call, county), undefined, made, 'record', { note: '市政协下达' }),
  };
}

/** The other house of a task, where it still belongs to this one. */
async function houseOf(call: Scope, { above, below }: Task): Promise<Committee | undefined> {
  const other = above ?? below;
  const house = other && (await readCommittee(call.storage, other.committee));
  const isRelated = above ? call.committee.parent === house?.id : house?.parent === call.committee.id;
  return house && isRelated ? house : undefined;
}

/** How a task stands now, written at the other house's own. */
export async function tellOtherHouse(
  call: Scope,
  task: Task,
  label: string,
): Promise<(next: Task) => readonly CommandWrite[]> {
  const other = task.above ?? task.below;
  const house = await houseOf(call, task);
  const found = house && other && (await readItem(call.storage, house.id, 'tasks', other.item));
  if (!house || !found) return () => [];
  return (next) => {
    // It was read from the tasks.
    const theirs = mirrored(found.item as Task, next);
    const told = { ...theirs, version: found.item.version + 1 } as WorkItem;
    const settled = settle(kinds.tasks, found.item, told, { ...momentOf(call), deadlines: house.deadlines });
    const action = task.above ? 'told-below' : 'told-above';
    const entry = { textVersion: found.textVersion, note: label };
    return again(saving(asNeighbour(call, house), found.item, settled, action, entry));
  };
}
