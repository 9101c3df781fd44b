import type { ReminderView } from '@lianluo/contract/reminder';
import { stampsOf } from '@lianluo/domain/platform/stamped';
import { isAnsweredHere, type Reminded, type Reminder } from '@lianluo/domain/reminder/reminder';
import { reminderState } from '@lianluo/domain/reminder/state';
import { awaitedLabel } from '@lianluo/domain/reminder/words';
import type { WorkItem } from '@lianluo/domain/work/item';
import { isOverdue } from '@lianluo/domain/work/lifecycle';
import { isVisible } from '../../engine/work/find-item';
import { readHead } from '../../engine/work/head-row';
import { headAddress } from '../../engine/work/ledger.store';
import type { Scope } from '../../floor/context';

/** 催办记录 as this caller is shown them: with the title and the state of their items, and none of an item that is closed to them. */
export async function viewsOf(scope: Scope, reminders: readonly Reminder[]): Promise<ReminderView[]> {
  const items = await itemsOf(scope, reminders);
  return reminders
    .filter(({ item }) => items.has(item.item))
    .map((each) => viewOf(scope, each, items.get(each.item.item)));
}

/** The items of these that this caller may know of, by id; nothing stands for a plan that was thrown away. */
export async function itemsOf(
  scope: Scope,
  reminders: readonly Reminder[],
): Promise<ReadonlyMap<string, WorkItem | undefined>> {
  const links = [...new Map(reminders.map(({ item }) => [item.item, item])).values()];
  const rows = await scope.storage.get(links.map(({ kind, item }) => headAddress(scope.committee.id, kind, item)));
  const items = links.map(({ item }, index) => [item, rows[index] && readHead(rows[index])] as const);
  return new Map(items.filter(([, item]) => !item || isVisible(scope, item)));
}

/** 被催办人 with the step they owe, in words. */
export const remindedView = (kind: string, { part, id, name, action }: Reminded) => ({
  part,
  id,
  name,
  action,
  label: awaitedLabel(kind, action),
});

export function viewOf(
  scope: Pick<Scope, 'today' | 'calendar'>,
  reminder: Reminder,
  item: WorkItem | undefined,
): ReminderView {
  const { id, kind, to, on, way, text, dueOn = null, letter, by, answer, beyond, version } = reminder;
  const mayAnswer = item && isAnsweredHere(reminder) && answer === undefined;
  return {
    id,
    kind,
    item: { ...reminder.item },
    title: item?.title ?? '（已删除）',
    ...(item?.number !== undefined && { number: item.number }),
    to: remindedView(reminder.item.kind, to),
    on,
    way,
    text,
    dueOn,
    state: item
      ? reminderState(reminder, item, (dueOn) => isOverdue({ dueOn }, scope.today, scope.calendar))
      : 'answered',
    ...(letter && { letter: { ...letter } }),
    by: { ...by },
    ...(answer && { answer: { ...answer, by: { ...answer.by } } }),
    ...(beyond && { beyond: { committee: beyond.committee, name: beyond.name, isSender: beyond.isSender } }),
    ...stampsOf(reminder),
    version,
    allowedActions: mayAnswer ? [{ action: 'answer', label: '登记答复', requires: ['text'] }] : [],
  };
}
