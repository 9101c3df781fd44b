import { entryKinds, mostKept, oldestKept, type KeptBox } from '@lianluo/domain/inbox/box';
import type { Entry } from '@lianluo/domain/inbox/entry';
import { rowCodec } from '../../floor/storage/row-codec';
import { fields, flag, list, number, oneOf, text } from '../../floor/storage/shape';
import { allRows } from '../../floor/storage/pages';
import type { Address, Row, Storage } from '../../floor/storage/table';

/** Whose inbox: a user of a committee. */
export interface Whose {
  committee: string;
  user: string;
}

export const inboxPartition = ({ committee, user }: Whose): string => `${committee}#inbox#${user}`;
/** What is kept of somebody by the day: the boxes, and what of 待办 they have seen. */
export type Shelf = KeptBox | 'seen';
const listOf = (whose: Whose, box: Shelf): string => `${inboxPartition(whose)}#${box}`;

const address = (whose: Whose, sk: string): Address => ({ table: 'platforms', key: { pk: inboxPartition(whose), sk } });

/** One row for each item, whatever happens to it. */
export const entryAddress = (whose: Whose, box: KeptBox, item: string): Address => address(whose, `${box}#${item}`);

/** What is to be read stands before what was, so that it is counted and shown by one query of its own. */
const unread = '1';
const wasRead = '0';

/** Where an entry stands in its box, the first one last. */
export const placeOf = ({ read, at, item }: Pick<Entry, 'read' | 'at' | 'item'>): string =>
  `${read ? wasRead : unread}#${at}#${item}`;

export function entryRow(whose: Whose, box: KeptBox, entry: Entry, version: number): Row {
  const { kind, item, action, place, at, by, read, times } = entry;
  return {
    ...entryAddress(whose, box, item).key,
    version,
    listPk: listOf(whose, box),
    listSk: placeOf(entry),
    kind,
    action,
    place,
    at,
    by: { ...by },
    read,
    times,
  };
}

export const entryCodec = rowCodec<Omit<Entry, 'item'>>('platforms', {
  kind: oneOf(entryKinds),
  action: text,
  place: text,
  at: text,
  by: fields({ id: text, name: text }),
  read: flag,
  times: number,
});

export function readEntryRow(row: Row): Entry {
  const { sk, kind, action, place, at, by, read, times } = entryCodec(row);
  return { kind, item: sk.slice(sk.indexOf('#') + 1), action, place, at, by, read, times };
}

/** The entries of a box, unread first, then the newest first; those that have passed are not there any more. */
export async function entriesOf(storage: Storage, whose: Whose, box: KeptBox, now: Date): Promise<Entry[]> {
  const question = { table: 'platforms', index: 'byName', pk: listOf(whose, box), newestFirst: true } as const;
  const { rows } = await storage.list({ ...question, limit: mostKept });
  const oldest = oldestKept(now);
  return rows.map(readEntryRow).filter(({ at }) => at >= oldest);
}

/** What of a box was not read: the few that a bell counts. */
export async function unreadOf(storage: Storage, whose: Whose, now: Date): Promise<Entry[]> {
  const pk = listOf(whose, 'to-read');
  const bounds = { from: `${unread}#${oldestKept(now)}`, to: `${unread}#\u{10FFFF}` };
  const { rows } = await storage.list({ table: 'platforms', index: 'byName', pk, ...bounds, limit: mostKept });
  return rows.map(readEntryRow);
}

/** What stands in a box beyond what is kept of it. */
export async function passedOf(storage: Storage, whose: Whose, box: Shelf, now: Date): Promise<Address[]> {
  const question = { table: 'platforms', index: 'byName', pk: listOf(whose, box), newestFirst: true } as const;
  const rows = await allRows(storage, { ...question, limit: 1000 });
  const oldest = oldestKept(now);
  return rows
    .filter((row, index) => index >= mostKept || seenCodec(row).at < oldest)
    .map(({ pk, sk }) => ({ table: 'platforms', key: { pk, sk } }));
}

/** 已阅 of what waits: when it was read, so that it is new again once it waits for something else. */
export const seenAddress = (whose: Whose, item: string): Address => address(whose, `seen#${item}`);
export const seenCodec = rowCodec<{ at: string }>('platforms', { at: text });
export const seenRow = (whose: Whose, item: string, at: string, version: number): Row => ({
  ...seenAddress(whose, item).key,
  version,
  listPk: listOf(whose, 'seen'),
  listSk: placeOf({ read: true, at, item }),
  at,
});

/** Which day's digest was read last. */
export const digestAddress = (whose: Whose): Address => address(whose, 'digest');
export const digestCodec = rowCodec<{ on: string }>('platforms', { on: text });

/** 收件箱设置 */
export const settingsAddress = (whose: Whose): Address => address(whose, 'settings');
export const settingsCodec = rowCodec<{ muted: readonly (typeof entryKinds)[number][] }>('platforms', {
  muted: list(oneOf(entryKinds)),
});
