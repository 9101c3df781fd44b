import type { OpinionView } from '@lianluo/contract/opinion';
import { tableNames } from '@lianluo/tables/tables';
import { mkdtemp, rm, writeFile, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { archiveChanges } from '../../floor/archive/change-archive';
import type { Archive } from '../../floor/archive/archive';
import { folderArchive } from '../../floor/archive/folder-archive';
import { isRestoredEntry } from '../../floor/journal/restored-journal';
import { committeeAddress, committeeRow, readCommitteeRow } from '../../floor/committee/committee.store';
import { readDemoState } from './demo-state';
import { openLocalDynamo } from '../../floor/storage/local-dynamo';
import { openMemory } from '../../floor/storage/memory';
import { openOperatorDynamo, type OperatorTables } from '../../floor/storage/operator-tables';
import { canRunDynamoDb } from '../../../test-support/storage/testing';
import type { Row, Write } from '../../floor/storage/table';
import { openWorld, type World } from '../../../test-support/world';
import { loginKey } from '../../floor/account/user.store';
import { committeeOf, committeesIn } from '../../floor/committee/committees';
import { exportTables } from './export';
import { lastingRows, RowsHash, savedTables } from './format';
import { verifiedManifest } from './read-export';
import { restoreCommittee } from './restore-committee';
import { contentOf } from './content';
import { restoreTables } from './restore';
import { stateAt } from './state-at';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianluo-drill-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
let count = 0;
const newArchive = () => folderArchive(join(folder, String((count += 1))));

/** A world whose tables an operator can see into, and the same again but empty. */
const kinds: [name: string, open: () => Promise<OperatorTables & { world: World; empty: OperatorTables }>][] = [
  ['embedded', openEmbeddedWorld],
  ...(canRunDynamoDb ? [['DynamoDB', openDynamoWorld] satisfies [string, typeof openDynamoWorld]] : []),
];

async function openEmbeddedWorld() {
  let everyRow: OperatorTables['everyRow'] | undefined;
  const world = await openWorld({
    storage: async (options) => {
      const storage = await openMemory(options);
      ({ everyRow } = storage);
      return storage;
    },
  });
  const empty = await openMemory();
  if (!everyRow) throw new Error('The tables were not opened.');
  return { world, storage: world.storage, everyRow, empty: { storage: empty, everyRow: empty.everyRow } };
}

async function openDynamoWorld() {
  const endpoint = process.env['DYNAMODB_ENDPOINT'] ?? '';
  const location = () => ({ endpoint, region: 'local', prefix: `drill-${crypto.randomUUID()}` });
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
    const place = join(folder, 'flipped');
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

test('R5: a committee that the export does not hold, and a login that is another’s now, are refused before anything is written', async () => {
  const { world, storage, everyRow } = await openEmbeddedWorld();
  await work(world, 1);
  const archive = newArchive();
  await exportTables(everyRow, { archive, now: world.deps.now });
  const login = loginKey('demo.qindu');
  await storage.write([{ table: 'accounts', put: { ...login, version: 2, committee: 'xincheng', user: 'somebody' } }]);
  const before = await Promise.all(tableNames.map((table) => hashOf(everyRow, table)));
  const restoring = (committee: string) =>
    restoreCommittee({ storage, everyRow }, { archive, committee, now: world.deps.now });

  await expect(restoring('nowhere')).rejects.toThrow('holds no committee nowhere');
  await expect(restoring('qindu')).rejects.toThrow('demo.qindu is a user of xincheng now');

  expect(await Promise.all(tableNames.map((table) => hashOf(everyRow, table)))).toEqual(before);
});

test('R5: demo data and an office’s own never come together, and a backup that holds both opens no demo account', async () => {
  const { world, storage, everyRow, empty } = await openEmbeddedWorld();
  const archive = newArchive();
  await exportTables(everyRow, { archive, now: world.deps.now });
  const own = { id: 'c610900', name: '政协临江市委员会', level: 'city', regionCode: '610900', demo: false } as const;
  const office: Write[] = [
    { table: 'platforms', put: committeeRow({ ...own, pendingBatches: [], version: 1 }) },
    { table: 'accounts', put: { ...loginKey('linjiang'), version: 1, committee: own.id, user: 'u' } },
  ];
  const target = await openMemory();
  await target.write(office);

  const demoBesideOwn = restoreCommittee(
    { storage: target, everyRow: target.everyRow },
    { archive, committee: 'qindu', now: world.deps.now },
  );
  await expect(demoBesideOwn).rejects.toThrow('would mix demo data');
  expect(await committeesIn(target.everyRow)).toEqual([own.id]);

  // What an earlier release let happen.
  await storage.write(office);
  const both = newArchive();
  await exportTables(everyRow, { archive: both, now: world.deps.now });
  await restoreTables(empty, { archive: both });

  const logins = (await rowsOf(empty.everyRow, 'accounts')).filter(({ pk }) => pk.startsWith('login#'));
  expect(logins.map(({ pk }) => pk)).toEqual(['login#linjiang']);
  expect([await readDemoState(empty.storage), (await committeesIn(empty.everyRow)).length]).toEqual(['without', 4]);
});

test.each([true, false])('a restore writes whether its committees are a demo: %s', async (demo) => {
  const { world, storage, everyRow, empty } = await openEmbeddedWorld();
  for (const id of await committeesIn(everyRow)) {
    const [row] = await storage.get([committeeAddress(id)]);
    if (row) await storage.write([{ table: 'platforms', put: committeeRow({ ...readCommitteeRow(row), demo }) }]);
  }
  const archive = newArchive();
  await exportTables(everyRow, { archive, now: world.deps.now });

  await restoreTables(empty, { archive });

  expect(await readDemoState(empty.storage)).toBe(demo ? 'loaded' : 'without');
});

test('R2: a base export and the archive of changes tell how everything stood, at any of twenty moments', async () => {
  const { world, storage, everyRow } = await openEmbeddedWorld();
  const [base, changes] = [newArchive(), newArchive()];
  const archive = () => storage.changes.drain((some) => archiveChanges(changes, some), 'archive');
  await archive();
  await work(world, 2);
  await exportTables(everyRow, { archive: base, now: world.deps.now });
  const moments: { at: string; hashes: Record<string, string> }[] = [];
  for (let moment = 0; moment < 20; moment++) {
    world.setClock(61_000);
    await work(world, 1);
    await archive();
    const hashes = Object.fromEntries(
      await Promise.all(savedTables.map(async (table) => [table, await hashOf(everyRow, table)] as const)),
    );
    moments.push({ at: world.deps.now().toISOString(), hashes });
    world.setClock(61_000);
  }

  for (const { at, hashes } of moments) {
    const { tables } = await stateAt({ base, changes, at, into: newArchive() });
    for (const table of savedTables.filter((each) => each !== 'accounts'))
      expect([at, table, tables[table]?.hash]).toEqual([at, table, hashes[table]]);
  }
  const tooEarly = stateAt({ base, changes, at: '2020-01-01T00:00:00.000Z', into: newArchive() });
  await expect(tooEarly).rejects.toThrow('needs an earlier base');
}, 60_000);

test('R2: the archive vouches for no instant after its end', async () => {
  const { world, storage, everyRow } = await openEmbeddedWorld();
  const [base, changes] = [newArchive(), newArchive()];
  await work(world, 1);
  await exportTables(everyRow, { archive: base, now: world.deps.now });
  const instant = (minutes: number) => new Date(world.deps.now().getTime() + minutes * 60_000).toISOString();
  const asked = (minutes: number, more: { into?: Archive; acceptGap?: boolean } = {}) =>
    stateAt({ base, changes, at: instant(minutes), into: newArchive(), ...more });

  await expect(asked(1)).rejects.toThrow('archive of changes is empty');
  await storage.changes.drain((some) => archiveChanges(changes, some), 'archive');
  world.setClock(60_000);
  await work(world, 1);
  const end = world.deps.now().toISOString();
  await storage.changes.drain((some) => archiveChanges(changes, some), 'archive');

  expect((await asked(14)).endedAt).toBe(instant(14));
  await expect(asked(16)).rejects.toMatchObject({ name: 'ArchiveEnds', until: end });
  expect((await asked(16, { acceptGap: true })).endedAt).toBe(end);
  await expect(asked(1, { into: base })).rejects.toThrow('There is an export at --to already');
  expect((await verifiedManifest(base)).endedAt < end).toBe(true);
});

/** What an office does in a while: opinions, each changed and submitted. */
async function work(world: World, opinions: number): Promise<void> {
  const office = world.as('demo.qindu');
  for (let index = 0; index < opinions; index++) {
    const made = await office.post<OpinionView>('/committees/qindu/opinions', {
      title: `关于第${index}件事的建议`,
      content: { situation: '情况。'.repeat(100) },
      unit: world.unit,
      authors: [{ name: '某居民', kind: 'public' }],
    });
    await office.post(`/committees/qindu/opinions/${made.body.id}/actions/submit`, {}, { version: made.version });
  }
  await world
    .as('demo.xincheng')
    .post('/committees/xincheng/units', { name: `工作室${crypto.randomUUID()}`, type: 'studio' });
}

async function rowsOf(everyRow: OperatorTables['everyRow'], table: (typeof tableNames)[number]): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const page of everyRow(table)) rows.push(...page);
  return rows;
}

/** What a table holds, without the entries that tell of a restore: no export held them before it. */
async function hashOf(everyRow: OperatorTables['everyRow'], table: (typeof tableNames)[number]): Promise<string> {
  const hash = new RowsHash();
  for await (const page of lastingRows(everyRow, table))
    for (const row of page) if (!isRestoredEntry(row)) hash.add(row);
  return hash.text();
}

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
