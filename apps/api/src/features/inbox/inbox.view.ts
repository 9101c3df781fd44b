import type { InboxItem } from '@lianluo/contract/inbox';
import { dueState } from '@lianluo/domain/calendar/due';
import { eventCollection } from '@lianluo/domain/event/event-types';
import type { EntryKind } from '@lianluo/domain/inbox/box';
import { holderName } from '@lianluo/domain/work/holder';
import type { WorkItem } from '@lianluo/domain/work/item';
import { isKind, kindOfItem, type KindName } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';

/** How an item stands, in whichever box it is. */
export function lineOf(
  { actor, today, calendar, committee: { soonDays } }: Scope,
  item: WorkItem,
  units: ReadonlyMap<string, string>,
) {
  const { id, title, unit, dueOn, waitingFor, createdBy, status } = item;
  const kind = kindOfItem(item);
  const author = createdBy === actor.id && status === kind.initial ? actor.name : '';
  return {
    item: id,
    // The table of its kind was found by its name.
    kind: kind.name as KindName,
    title,
    ...(unit !== undefined && { unit }),
    holder: waitingFor ? holderName(waitingFor.holder, units.get(unit ?? '')) : author,
    dueOn,
    status: kind.statuses[status] ?? status,
    state: dueState(dueOn, today, calendar, soonDays),
  } satisfies Partial<InboxItem>;
}

/** The step that an item waits for. */
export const stepOf = (item: WorkItem, action: string) => ({
  action,
  label: kindOfItem(item).steps[action]?.label ?? action,
});

/** What happened, in the words of the timeline. */
export function happenedTo(kind: EntryKind, action: string) {
  const words = isKind(kind) ? eventCollection(kind).words : {};
  return {
    action,
    label: (Object.hasOwn(words, action) ? words[action]?.label : undefined) ?? otherLabels[action] ?? action,
  };
}

const otherLabels: Readonly<Record<string, string>> = {
  'import.show': '批量导入',
  'send-letter': '发文',
  'return-letter': '登记回执',
};
