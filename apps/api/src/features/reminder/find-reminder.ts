import { Refusal } from '@lianluo/domain/refusal';
import type { Reminder } from '@lianluo/domain/reminder/reminder';
import { readReminderRow, reminderAddress } from '../../engine/reminder/reminder.store';
import type { Scope } from '../../floor/context';
import { itemsOf } from './reminder.view';

/** A record of what this caller may know of: one whose item is closed to them is not found either. */
export async function findReminder(scope: Scope, { id }: { id: string }): Promise<Reminder> {
  const [row] = await scope.storage.get([reminderAddress({ committee: scope.committee.id, id })], { consistent: true });
  const reminder = row && readReminderRow(row);
  if (!reminder || (await itemsOf(scope, [reminder])).size === 0) throw new Refusal('not-found');
  return reminder;
}
