import type { ContactWay, NetworkKind } from '@lianluo/domain/grid/terms';
import { yearOf, type Day } from '@lianluo/domain/calendar/day';
import { linkKey, type Contact } from '@lianluo/domain/grid/contact';
import { subjectOfKey } from '@lianluo/domain/grid/subject';
import type { Scope } from '../../floor/context';
import type { CommandWrite } from '../../floor/http/commit';
import { packed, unpacked } from '../../floor/storage/packed';
import { textIn } from '../../floor/storage/row-codec';
import { line, list, map } from '../../floor/storage/shape';
import type { Key, Row } from '../../floor/storage/table';

type Entry = [on: Day, way: ContactWay, id: string];
type Log = Readonly<Record<string, readonly Entry[]>>;

/** 联系年志: the contacts of one network in one year by their links. Coverage and quiet are read from a row a year. */
const logKey = (committee: string, kind: NetworkKind, year: number): Key => ({
  pk: `${committee}#networks`,
  sk: `${kind}#log#${year}`,
});

const logIn = (row: Row | undefined): Log =>
  row ? textIn({ table: 'grid', row, attribute: 'packed' }, map(list(line<Entry>())), unpacked) : {};

export async function readContactLog(
  { storage, committee }: Pick<Scope, 'storage' | 'committee'>,
  kind: NetworkKind,
  years: readonly number[],
): Promise<Contact[]> {
  const rows = await storage.get(years.map((year) => ({ table: 'grid', key: logKey(committee.id, kind, year) })));
  return rows.flatMap((row) =>
    Object.entries(logIn(row)).flatMap(([link, entries]) => {
      const [from = '', to = ''] = link.split(' ');
      return entries.map(([on, way, id]): Contact => ({
        id,
        network: kind,
        from: subjectOfKey(from),
        to: subjectOfKey(to),
        on,
        way,
      }));
    }),
  );
}

/** Adds a contact. Somebody who records at the same moment makes this one read and try again. */
export const addingToLog = (scope: Logging, contact: Contact): Promise<CommandWrite> =>
  changingLog(scope, contact, (entries) => [...entries, [contact.on, contact.way, contact.id]]);

/** Takes a contact out again: it was voided. */
export const takingFromLog = (scope: Logging, contact: Contact): Promise<CommandWrite> =>
  changingLog(scope, contact, (entries) => entries.filter(([, , id]) => id !== contact.id));

type Logging = Pick<Scope, 'storage' | 'committee'>;

async function changingLog(
  { storage, committee }: Logging,
  { network, from, to, on }: Contact,
  change: (entries: readonly Entry[]) => Entry[],
): Promise<CommandWrite> {
  const key = logKey(committee.id, network, yearOf(on));
  const [row] = await storage.get([{ table: 'grid', key }], { consistent: true });
  const log = logIn(row);
  const link = linkKey(from, to);
  return {
    table: 'grid',
    put: { ...key, version: (row?.version ?? 0) + 1, packed: packed({ ...log, [link]: change(log[link] ?? []) }) },
    if: row ? { version: row.version } : 'absent',
    refusal: 'again',
  };
}
