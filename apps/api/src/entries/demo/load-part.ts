import { demoAccounts, demoCities, demoCounties } from '@lianluo/schemes/demo/accounts';
import { demoParts, type DemoPart } from '@lianluo/schemes/demo/parts';
import { tableNames } from '@lianluo/tables/tables';
import { closedAddress, closedIn } from '../../engine/appraisal/closed-years';
import { settleLate } from '../../engine/appraisal/settle-late';
import { beginFeedAnew } from '../../engine/event/event.store';
import { demoMarkRow, readDemoMark } from '../../features/backup/demo-state';
import { loginKey } from '../../floor/account/user.store';
import { committeeAddress, committeeRow, readCommitteeRow } from '../../floor/committee/committee.store';
import { committeeOf } from '../../floor/committee/committees';
import type { Dependencies } from '../../floor/context';
import type { EveryRow } from '../../floor/storage/every-row';
import type { Row, Storage, Write } from '../../floor/storage/table';

const most = 100;
const rowsAtOnce = 50;

/** Which parts are there with every committee of them, and which with none: those can be loaded. */
export async function partsIn(storage: Storage): Promise<Record<'whole' | 'missing', DemoPart[]>> {
  const cut = (await readDemoMark(storage)) ?? [];
  const parts: Record<'whole' | 'missing', DemoPart[]> = { whole: [], missing: [] };
  for (const part of demoParts) {
    const rows = await storage.get(part.committees.map(committeeAddress));
    const there = part.committees.filter((id, index) => rows[index] && !cut.includes(id));
    if (there.length === 0) parts.missing.push(part);
    else if (there.length === part.committees.length) parts.whole.push(part);
  }
  return parts;
}

/** The user ids of the officers of a part's city by their login, where that city is no part of it and stands already. */
export async function cityOfficers(storage: Storage, { committees }: DemoPart): Promise<Record<string, string>> {
  const parents = demoCounties.flatMap(({ id, parent }) => (committees.includes(id) ? (parent ?? []) : []));
  const city = demoCities.find(({ id }) => parents.includes(id) && !committees.includes(id));
  const names = demoAccounts.filter(({ committee }) => committee === city?.id).map(({ username }) => username);
  const logins = await storage.get(names.map((name) => ({ table: 'accounts', key: loginKey(name) })));
  return Object.fromEntries(
    names.flatMap((name, index) => (logins[index] ? [[name, String(logins[index]['user'])]] : [])),
  );
}

const isCommittee = ({ sk }: Row): boolean => sk === 'committee';
/** Which years are closed: while that is not there, everything is counted as if it had come in time. */
const isClosedYears = (row: Row): boolean => {
  const { key } = closedAddress(committeeOf(row) ?? '');
  return row.pk === key.pk && row.sk === key.sk;
};
/** By what a committee comes into sight: its row with its city, its place in the lists, and the names to sign in with. */
const isDoor = (row: Row): boolean =>
  isCommittee(row) ||
  isClosedYears(row) ||
  row.sk.startsWith('county#') ||
  row.pk === '#cities' ||
  row.pk.startsWith('login#');

/** Figures are counted of committees that are there; under no city and with no name to sign in with, nobody reaches it. */
const unreached = (row: Row): Row => {
  const { parent: _parent, ...committee } = readCommitteeRow(row);
  return committeeRow(committee);
};

/** Writes a part that was played elsewhere beside what is there, its doors last and together: until then nobody sees any of it. */
export async function writePart(
  deps: Pick<Dependencies, 'storage' | 'settled' | 'sequenced' | 'now'>,
  { committees }: DemoPart,
  pages: AsyncIterable<Write[]>,
): Promise<void> {
  const { storage, settled } = deps;
  await storage.write([{ table: 'accounts', put: demoMarkRow(committees) }]);
  const doors: Write[] = [];
  const closed: Row[] = [];
  for await (const page of pages) {
    const rows = page.flatMap((write) => {
      if (!('put' in write) || !isDoor(write.put)) return [write];
      doors.push(write);
      if (isClosedYears(write.put)) {
        closed.push(write.put);
        return [];
      }
      return isCommittee(write.put) ? [{ ...write, put: unreached(write.put) }] : [];
    });
    for (let start = 0; start < rows.length; start += rowsAtOnce)
      await storage.write(rows.slice(start, start + rowsAtOnce));
    await settled();
  }
  for (const row of closed) for (const year of closedIn(row)) await settleLate(storage, committeeOf(row) ?? '', year);
  // Its feeds begin where it is whole.
  for (const committee of committees) await beginFeedAnew(deps, committee);
  await storage.write([...doors, { table: 'accounts', put: demoMarkRow([]) }]);
  await settled();
}

/** Takes away what a part has left that was cut short while it was written; it is begun anew. */
export async function clearCutPart(
  { storage, settled }: Pick<Dependencies, 'storage' | 'settled'>,
  everyRow: EveryRow,
): Promise<void> {
  const cut = (await readDemoMark(storage)) ?? [];
  if (cut.length === 0) return;
  const erase = async (rows: (row: Row) => boolean) => {
    for (const table of tableNames)
      for await (const page of everyRow(table)) {
        const left = page.filter((row) => cut.includes(committeeOf(row) ?? '') && rows(row));
        for (let start = 0; start < left.length; start += most)
          await storage.write(left.slice(start, start + most).map(({ pk, sk }) => ({ table, remove: { pk, sk } })));
        await settled();
      }
  };
  // The committee goes last: without it nothing more is counted away.
  await erase((row) => !isCommittee(row));
  await erase(isCommittee);
  await storage.write([{ table: 'accounts', put: demoMarkRow([]) }]);
}
