import type { WorkItem } from '../work/item';
import { holderName } from '../work/holder';
import { kindOfItem } from '../work/kinds';
import { chases } from './chases';
import type { Reminded, ReminderKind } from './reminder';

/**
 * 催办谁: whom an item waits for, by its kind's own table: its unit's operators, its author where no unit sent it, whoever in the
 * office has the next step, and each department that owes a part of it.
 */
export function remindedOf(item: WorkItem, unitName: string | undefined): readonly Reminded[] {
  const kind = kindOfItem(item);
  const wait = kind.waits(item);
  const owing = owingOf(item).map((each): Reminded => ({ part: 'department', ...each }));
  if (!wait || wait.side === 'department') return owing;
  const { action, holder } = wait;
  const isUnits = wait.side === 'unit' && item.unit !== undefined && item.status !== kind.initial;
  const name = holderName(holder, unitName);
  const first: Reminded = isUnits
    ? { part: 'unit', id: item.unit ?? '', name, action }
    : wait.side === 'unit'
      ? { part: 'author', id: item.createdBy, name, action }
      : { part: 'office', id: `office-${action}`, name, action };
  return [first, ...owing];
}

const owingOf = (item: WorkItem) => chases[item.kind]?.owing?.(item) ?? [];

/** Who gets a letter of this kind about the item: a county its city's 工作提示函, whoever it waits for the others. */
export function addresseesOf(kind: ReminderKind, item: WorkItem, unitName: string | undefined): readonly Reminded[] {
  if (kind !== 'guidance') return remindedOf(item, unitName);
  const from = chases[item.kind]?.from?.(item);
  return from ? [{ part: 'county', id: from.committee, name: from.name, action: 'guide' }] : [];
}

/** Which of the three may be sent about the item as it stands. */
export function sendableOf(item: WorkItem): readonly ReminderKind[] {
  const chase = chases[item.kind];
  const waits = remindedOf(item, undefined).length > 0;
  return [
    ...(waits ? (['reminder'] as const) : []),
    ...(waits && chase?.supervised?.(item) ? (['supervision'] as const) : []),
    ...(chase?.from?.(item) ? (['guidance'] as const) : []),
  ];
}

/** Where the county keeps what its city guides it on. */
export const countysOf = (item: WorkItem) => chases[item.kind]?.from?.(item);
