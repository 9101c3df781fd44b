import type { ItemReminders } from '@lianluo/contract/reminder';
import { may } from '@lianluo/domain/permission';
import { countysOf, remindedOf, sendableOf } from '@lianluo/domain/reminder/reminded';
import { reminderId } from '@lianluo/domain/reminder/reminder';
import { readReminderRow, remindersPartition, spanOfItem } from '../../engine/reminder/reminder.store';
import type { FoundItem } from '../../engine/work/find-item';
import type { Scope } from '../../floor/context';
import { remindedView, viewOf } from './reminder.view';
import { unitNameOf } from './unit-name';

/** More than an item is ever chased. */
const most = 300;

/** 催办记录 of an item, newest first, and whom it waits for now. A city reads of its county's what went between the two houses. */
export async function itemReminders(call: Scope, { item }: FoundItem): Promise<{ body: ItemReminders }> {
  const pk = remindersPartition(call.committee.id);
  const question = { table: 'platforms', pk, ...spanOfItem(item.id), newestFirst: true, limit: most } as const;
  const [{ rows }, unitName] = await Promise.all([call.storage.list(question), unitNameOf(call, item)]);
  const all = rows.map(readReminderRow);
  const isOwn = call.actor.reach === 'own';
  const shown = isOwn ? all : all.filter(({ beyond }) => beyond?.committee === call.home.id);
  const ids = new Set(all.map(({ id }) => id));
  const waitsFor = isOwn ? remindedOf(item, unitName) : [];
  const sends = isOwn && may(call.actor, 'reminder:send');
  const county = sends ? countysOf(item) : undefined;
  return {
    body: {
      items: shown.map((each) => withoutActions(viewOf(call, each, item), sends)),
      waitsFor: waitsFor.map((to) => ({
        ...remindedView(item.kind, to),
        today: ids.has(reminderId(item.id, { on: call.today, kind: 'reminder', to })),
      })),
      kinds: sends ? [...sendableOf(item)] : [],
      ...(county && { county: county.name }),
    },
  };
}

const withoutActions = (view: ItemReminders['items'][number], sends: boolean) =>
  sends ? view : { ...view, allowedActions: [] };
