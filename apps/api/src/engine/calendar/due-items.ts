import type { AgendaEntry } from '@lianluo/domain/agenda/agenda';
import { isPast } from '@lianluo/domain/calendar/due';
import { may } from '@lianluo/domain/permission';
import type { WorkItem } from '@lianluo/domain/work/item';
import { isKind, kinds, type KindName } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';
import { pagesOf } from '../../floor/storage/pages';
import { isVisible } from '../work/find-item';
import { readHead } from '../work/head-row';
import { headsOf } from '../work/lists';
import type { AgendaSource, Asking } from './sources';

/** 时限: what waits for somebody, by the day it is due, from the index that holds nothing else. */
export const dueItems: AgendaSource = {
  tells: ({ kinds: asked }) => asked === undefined || asked.some((each) => each === 'due' || isKind(each)),
  read: async (scope, asking) => {
    const items = await itemsIn(scope, asking);
    const those = asking.member ? await ofMember(scope, items, asking.member.id) : items;
    return those.map((item) => entryOf(scope, item));
  },
};

async function itemsIn(scope: Scope, { from, to, kinds: asked, unit, atMost }: Asking): Promise<WorkItem[]> {
  const items: WorkItem[] = [];
  const end = `${to}#\u{10FFFF}`;
  const question = { table: 'ledger', index: 'byDue', pk: scope.committee.id, from, to: end, limit: 500 } as const;
  for await (const rows of pagesOf(scope.storage, question)) {
    for (const row of rows) {
      const item = readHead(row);
      const isAsked = asked === undefined || asked.includes('due') || asked.includes(item.kind as KindName);
      const isOfUnit = unit === undefined || item.unit === unit;
      if (isAsked && isOfUnit && isRead(scope, item) && !isItsOwnDay(item)) items.push(item);
    }
    if (items.length > atMost) break;
  }
  return items;
}

/** Whoever reads the calendar alone, a key of few scopes, reads no other kinds by it. */
const isRead = (scope: Scope, item: WorkItem): boolean =>
  isVisible(scope, item) && may(scope.actor, kinds[item.kind as KindName].readPermission);

/** What is planned waits for the day on which it stands in the calendar itself. */
const isItsOwnDay = (item: WorkItem): boolean =>
  kinds[item.kind as KindName].happens?.(item).state === 'planned' && item.dueOn === item.reportedOn;

/** Whose work an item is stands in its head, of which the index shows a part. */
async function ofMember(scope: Scope, items: readonly WorkItem[], member: string): Promise<WorkItem[]> {
  const names = [...new Set(items.map(({ kind }) => kind as KindName))];
  const own = new Set<string>();
  for (const name of names) {
    const places = items.filter(({ kind }) => kind === name).map(({ id }) => `#${id}`);
    for (const head of (await headsOf(scope, name, places)).values())
      if (kinds[name].members(head).includes(member)) own.add(head.id);
  }
  return items.filter(({ id }) => own.has(id));
}

function entryOf({ today, calendar }: Scope, item: WorkItem): AgendaEntry {
  const { id, title, unit, dueOn, updatedAt, version, waitingFor } = item;
  const kind = item.kind as KindName;
  const on = dueOn ?? today;
  return {
    id: `due#${kind}#${id}`,
    kind: 'due',
    on,
    title,
    ...(unit !== undefined && { unit }),
    state: isPast(on, today, calendar) ? 'overdue' : 'due',
    isTold: true,
    item: { kind, id, version },
    ...(waitingFor && { action: kinds[kind].steps[waitingFor.action]?.label ?? waitingFor.action }),
    movable: false,
    updatedAt,
  };
}
