import * as contract from '@lianluo/contract/reminder';
import type { KindName } from '@lianluo/domain/work/kinds';
import { findItem } from '../../engine/work/find-item';
import { route, type Mount, type Route } from '../../floor/http/mount';
import { findReminder as find } from './find-reminder';
import { viewsOf } from './reminder.view';

/** 催办、督办、工作提示: the register of a committee. */
export function reminderRoutes(mount: Mount): void {
  mount(contract.listReminders, { act: async (call) => (await import('./list-reminders')).listReminders(call) });
  mount(contract.sendReminders, { act: async (call) => (await import('./send-reminders')).sendReminders(call) });
  mount(contract.readReminder, {
    find,
    act: async (call, reminder) => {
      const [body] = await viewsOf(call, [reminder]);
      return { ...(body && { body }), version: reminder.version };
    },
  });
  mount(contract.answerReminder, {
    find,
    act: async (call, found) => (await import('./answer-reminder')).answerReminder(call, found),
  });
}

/** 催办记录 on an item of any kind. */
export const itemReminderRoutes = (kind: KindName): readonly Route[] => [
  route(contract.itemReminders[kind], {
    find: findItem(kind),
    act: async (call, found) => (await import('./item-reminders')).itemReminders(call, found),
  }),
];
