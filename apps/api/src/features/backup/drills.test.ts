import type { OpinionView } from '@lianluo/contract/opinion';
import { tableNames } from '@lianluo/tables/tables';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderArchive } from '../../floor/archive/folder-archive';
import { openLocalDynamo } from '../../floor/storage/local-dynamo';
import { openOperatorDynamo, type OperatorTables } from '../../floor/storage/operator-tables';
import { canRunDynamoDb, ownTables } from '../../../test-support/storage/testing';
import type { Row } from '../../floor/storage/table';
import { openWorld, type World } from '../../../test-support/world';
import { committeeOf } from '../../floor/committee/committees';
import { exportTables } from './export';
import { savedTables } from './format';
import { restoreCommittee } from './restore-committee';
import { contentOf } from './content';
import { restoreTables } from './restore';
import { newArchive, newFolder, openEmbeddedWorld, work, rowsOf, hashOf } from '../../../test-support/drill';

/** A world whose tables an operator can see into, and the same again but empty. */
const kinds: [name: string, open: () => Promise<OperatorTables & { world: World; empty: OperatorTables }>][] = [
  ['embedded', openEmbeddedWorld],
  ...(canRunDynamoDb ? [['DynamoDB', openDynamoWorld] satisfies [string, typeof openDynamoWorld]] : []),
];

async function openDynamoWorld() {
  const endpoint = process.env['DYNAMODB_ENDPOINT'] ?? '';
  const location = () => ({ endpoint, ...ownTables('drill') });
  const [full, empty] = [location(), location()];
  await (await openLocalDynamo(empty)).close();
  const world = await openWorld({ storage: () => openLocalDynamo(full), now: new Date().toISOString() });
  return { world, ...openOperatorDynamo(full), empty: openOperatorDynamo(empty) };
}

describe.each(kinds)('on the %s table', (_, open) => {
  test('R1: an export goes into empty tables, and everything is there again', async () => {
    const { world, everyRow, empty } = await open();
    await work(world, 6);
    const archive = newArchive();

    const saved = await exportTables(everyRow, { archive, now: world.deps.now });
    await restoreTables(empty, { archive });

    for (const table of savedTables)
      expect([table, await hashOf(empty.everyRow, table)]).toEqual([table, saved.tables[table]?.hash]);
    // R3: the scorecards were dropped with everything else, and what is counted from the ledger is what was counted before.
    expect(await cards(empty)).toEqual(await cards({ storage: world.storage, everyRow }));
    await expect(restoreTables(empty, { archive })).rejects.toThrow('is not empty');
  }, 60_000);

  test('R1: a flipped byte is seen before anything is written', async () => {
    const { world, everyRow, empty } = await open();
    await work(world, 2);
    const place = newFolder();
    const archive = folderArchive(place);
    const { tables } = await exportTables(everyRow, { archive, now: world.deps.now });
    const name = join(place, tables['ledger']?.pieces[0]?.name ?? '');
    const bytes = await readFile(name);
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    await writeFile(name, bytes);

    await expect(restoreTables(empty, { archive })).rejects.toThrow('its checksum differs');

    for (const table of tableNames) expect([table, await rowsOf(empty.everyRow, table)]).toEqual([table, []]);
  }, 60_000);

  test('R5: one county goes back to a time, and the others stay as they are', async () => {
    const { world, storage, everyRow } = await open();
    await work(world, 3);
    const archive = newArchive();
    await exportTables(everyRow, { archive, now: world.deps.now });
    const then = await contents(everyRow, 'qindu');
    const signedIn = ['demo.qindu', 'demo.xincheng'].map((username) => world.as(username));
    const sessions = () => Promise.all(signedIn.map(async (client) => (await client.get('/session')).status));
    expect(await sessions()).toEqual([200, 200]);
    const [item] = (await world.as('demo.qindu').get<{ items: OpinionView[] }>('/committees/qindu/opinions')).body
      .items;
    await world.as('demo.qindu').post('/committees/qindu/units', { name: '之后建的', type: 'studio' });
    await work(world, 2);
    const others = await contents(everyRow, 'xincheng', 'demo-city');
    expect(await contents(everyRow, 'qindu')).not.toEqual(then);

    const restored = await restoreCommittee(
      { storage, everyRow },
      { archive, committee: 'qindu', now: world.deps.now },
    );

    expect(restored.putBack + restored.removed).toBeGreaterThan(3);
    expect(await contents(everyRow, 'qindu')).toEqual(then);
    expect(await contents(everyRow, 'xincheng', 'demo-city')).toEqual(others);
    // Who was signed in carries a user of before: they sign in again. The office goes on working, and what happened stays in the journal.
    expect(await sessions()).toEqual([401, 200]);
    const again = await world.as('demo.qindu').get<OpinionView>(`/committees/qindu/opinions/${item?.id}`);
    const changed = await world
      .as('demo.qindu')
      .patch<OpinionView>(
        `/committees/qindu/opinions/${item?.id}`,
        { title: '恢复以后改的' },
        { version: again.version },
      );
    expect([changed.status, changed.body.title]).toEqual([200, '恢复以后改的']);
    const { total } = (await world.as('demo.qindu').get<{ total: number }>('/committees/qindu/opinions')).body;
    expect(total).toBe(3);
  }, 60_000);
});

test('an export of a time before guards gets them with the restore, whole or of one committee', async () => {
  const { world, storage, everyRow, empty } = await openEmbeddedWorld();
  const add = (phone: string) => world.as('demo.qindu').post('/committees/qindu/members', { ...person, phone });
  const person = { name: '李红', sector: '教育界' };
  await add('19900001000');
  const guardsIn = async (every: OperatorTables['everyRow']) =>
    (await rowsOf(every, 'platforms')).filter(({ pk }) => pk.endsWith('#guards'));
  const before = (await guardsIn(everyRow)).map(({ sk }) => sk);
  for (const { pk, sk } of await guardsIn(everyRow)) await storage.write([{ table: 'platforms', remove: { pk, sk } }]);
  const archive = newArchive();
  await exportTables(everyRow, { archive, now: world.deps.now });

  await restoreTables(empty, { archive });
  await add('19900002000');
  await restoreCommittee({ storage, everyRow }, { archive, committee: 'qindu', now: world.deps.now });

  expect(before).toHaveLength(3);
  expect((await guardsIn(empty.everyRow)).map(({ sk }) => sk)).toEqual(before);
  expect((await guardsIn(everyRow)).map(({ sk }) => sk)).toEqual(before);
});

const byKey = (a: Row, b: Row) => (a.pk + a.sk < b.pk + b.sk ? -1 : 1);

/** What is counted, without when it was. */
async function cards({ everyRow }: OperatorTables): Promise<unknown[]> {
  const rows = await rowsOf(everyRow, 'scorecards');
  return rows.sort(byKey).map(({ version: _version, asOf: _asOf, at: _at, ...row }) => row);
}

/** What some committees have, versions and the journal aside. */
async function contents(everyRow: OperatorTables['everyRow'], ...committees: string[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const table of savedTables.filter((each) => each !== 'journal')) {
    const own = (await rowsOf(everyRow, table)).filter((row) => committees.includes(committeeOf(row) ?? ''));
    found.push(...own.sort(byKey).map((row) => [table, contentOf(row)]));
  }
  return found;
}
