import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { archiveChanges } from '../archive/change-archive';
import { folderArchive } from '../archive/folder-archive';
import { exportTables } from '../../features/backup/export';
import { restoreTables } from '../../features/backup/restore';
import { restoreCommittee } from '../../features/backup/restore-committee';
import { stateAt } from '../../features/backup/state-at';
import type { EveryRow } from '../storage/every-row';
import { openLocalDynamo } from '../storage/local-dynamo';
import { openMemory } from '../storage/memory';
import { openOperatorDynamo, type OperatorTables } from '../storage/operator-tables';
import { canRunDynamoDb, ownTables } from '../../../test-support/storage/testing';
import type { Row, Storage } from '../storage/table';
import { openWorld, type World } from '../../../test-support/world';
import { isRestoredEntry } from './restored-journal';
import { isSeal, sealChanges } from './seal';
import { sealKeyOf, type SealKey } from './seal-keys';
import { verifySeals, type Verified } from './verify-seals';

const [first, second, third] = ['first', 'second', 'third'].map((stage) => sealKeyOf(`the key of the ${stage} stage`));
const county = 'qindu';

let folder: string;
let count = 0;
const newArchive = () => folderArchive(join(folder, String((count += 1))));
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianluo-restored-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const isConsumer = { consumers: ['seals'] };
/** What the `journal` function does: takes every change of the journal and seals it with the stage's key. */
const sealer = (storage: Storage, key: SealKey) => () =>
  storage.changes.drain((changes) => sealChanges({ storage, key, now: () => new Date() }, changes), 'seals');

interface Stage extends OperatorTables {
  world: World;
  seal: () => Promise<void>;
}

async function openStage(key: SealKey | undefined): Promise<Stage> {
  let everyRow: EveryRow | undefined;
  const world = await openWorld({
    now: new Date().toISOString(),
    storage: async (options) => {
      const storage = await openMemory({ ...options, ...isConsumer });
      ({ everyRow } = storage);
      return storage;
    },
  });
  const { storage } = world;
  return { world, storage, everyRow: everyRow!, seal: key ? sealer(storage, key) : async () => undefined };
}

const emptyTables: [name: string, open: () => Promise<OperatorTables>][] = [
  ['embedded', async () => openMemory(isConsumer).then((storage) => ({ storage, everyRow: storage.everyRow }))],
  ...(canRunDynamoDb ? [['DynamoDB', emptyDynamo] satisfies [string, () => Promise<OperatorTables>]] : []),
];
async function emptyDynamo(): Promise<OperatorTables> {
  const location = {
    endpoint: process.env['DYNAMODB_ENDPOINT'] ?? '',
    ...ownTables('restored'),
  };
  await (await openLocalDynamo(location)).close();
  return openOperatorDynamo(location);
}

async function work({ world, seal }: Stage, units: number): Promise<void> {
  for (let index = 0; index < units; index++) {
    await world.as('demo.qindu').post(`/committees/${county}/units`, { name: crypto.randomUUID(), type: 'studio' });
    if (index % 3 === 0) await seal();
  }
  await seal();
}

const verified = async ({ storage, everyRow }: OperatorTables, keys: readonly SealKey[]): Promise<Verified> =>
  (await verifySeals({ storage, keys, committees: [county], journal: everyRow('journal') })).get(county)!;

async function entriesOf({ everyRow }: OperatorTables): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const page of everyRow('journal')) rows.push(...page.filter(({ pk }) => pk.startsWith(`${county}#`)));
  return rows;
}
const restoredIn = async (tables: OperatorTables) => (await entriesOf(tables)).filter(isRestoredEntry);
const sealsIn = async (tables: OperatorTables) =>
  (await entriesOf(tables)).filter(({ pk }) => isSeal(pk)).sort((one, other) => (one.sk < other.sk ? -1 : 1));

/** An export as it is some time after the last seal was made. */
const later = () => new Date(Date.now() + 10 * 60_000);

describe.each(emptyTables)('into another stage, on the %s table', (_, open) => {
  test('old seals are old, what was restored is sealed again behind them, and the chain goes on', async () => {
    const stage = await openStage(first);
    await work(stage, 7);
    const archive = newArchive();
    await exportTables(stage.everyRow, { archive, now: later });
    const old = await sealsIn(stage);
    const restored = await open();
    const { storage, everyRow } = restored;
    const seal = sealer(storage, second!);

    // The stage lives: its consumer is handed what is restored while it is restored.
    const write: Storage['write'] = async (writes, token) => {
      await storage.write(writes, token);
      if (writes.some(({ table }) => table === 'journal')) await seal();
    };
    await restoreTables({ storage: { ...storage, write }, everyRow }, { archive });
    await seal();

    const { faults, unknownKeys, seals } = await verified(restored, [second!]);
    expect([faults, unknownKeys]).toEqual([[], { [first!.id]: old.length }]);
    expect(seals).toBeGreaterThan(old.length);
    expect((await sealsIn(restored)).slice(0, old.length)).toEqual(old);
    expect(await verified(restored, [second!, first!])).toMatchObject({ faults: [], unknownKeys: {} });
    expect(await restoredIn(restored)).toEqual([
      expect.objectContaining({
        by: expect.objectContaining({ id: 'operator' }),
        seals: { until: old.length, hash: old.at(-1)?.['hash'] },
      }),
    ]);

    // And whoever changes what was restored is told of, by the key of this stage.
    const [entry] = (await entriesOf(restored)).filter(({ pk }) => !isSeal(pk));
    await restored.storage.write([{ table: 'journal', put: { ...entry!, action: 'forged' } }]);
    expect((await verified(restored, [second!])).faults).toContainEqual({
      what: 'entry-changed',
      where: `${entry?.pk} ${entry?.sk}`,
    });
  }, 120_000);

  test('a folder that has never sealed anything is sealed whole', async () => {
    const stage = await openStage(undefined);
    await work(stage, 5);
    const archive = newArchive();
    await exportTables(stage.everyRow, { archive, now: later });
    const restored = await open();

    await restoreTables(restored, { archive });
    await sealer(restored.storage, second!)();

    expect(await verified(restored, [second!])).toMatchObject({ faults: [], unknownKeys: {} });
    expect((await restoredIn(restored)).map(({ seals }) => seals)).toEqual([undefined]);
  }, 120_000);
});

test('a restore of a restore leaves a whole chain', async () => {
  const stage = await openStage(first);
  await work(stage, 4);
  let from: OperatorTables = stage;
  for (const key of [second!, third!]) {
    const archive = newArchive();
    await exportTables(from.everyRow, { archive, now: later });
    const storage = await openMemory(isConsumer);
    const into = { storage, everyRow: storage.everyRow };
    await restoreTables(into, { archive });
    await sealer(storage, key)();
    from = into;
  }

  const { faults, unknownKeys } = await verified(from, [third!]);
  expect(faults).toEqual([]);
  expect(Object.keys(unknownKeys).sort()).toEqual([first!.id, second!.id].sort());
  expect(await restoredIn(from)).toHaveLength(2);
});

test('an export that was taken while people worked names no entry that it does not hold', async () => {
  const stage = await openStage(first);
  await work(stage, 4);
  const archive = newArchive();
  /** A reader that meets the seals last, after something has happened behind its back. */
  const everyRow: EveryRow = async function* (table) {
    const seals = (page: Row[], are: boolean) => page.filter(({ pk }) => isSeal(pk) === are);
    for await (const page of stage.everyRow(table)) yield seals(page, false);
    if (table === 'journal') await work(stage, 3);
    for await (const page of stage.everyRow(table)) yield seals(page, true);
  };
  await exportTables(everyRow, { archive, now: () => new Date() });
  const storage = await openMemory(isConsumer);
  const restored = { storage, everyRow: storage.everyRow };

  await restoreTables(restored, { archive });
  await sealer(storage, second!)();

  expect((await verified(restored, [second!])).faults).toEqual([]);
});

test('the state at an instant, restored, is verified like any export', async () => {
  const stage = await openStage(first);
  const { storage, world } = stage;
  const [base, changes, state] = [newArchive(), newArchive(), newArchive()];
  const archive = () => storage.changes.drain((some) => archiveChanges(changes, some), 'archive');
  await archive();
  await work(stage, 2);
  await exportTables(stage.everyRow, { archive: base, now: world.deps.now });
  world.setClock(61_000);
  await work(stage, 3);
  await archive();
  const at = world.deps.now().toISOString();
  world.setClock(61_000);
  await work(stage, 2);
  await stateAt({ base, changes, at, into: state });
  const into = await openMemory(isConsumer);
  const restored = { storage: into, everyRow: into.everyRow };

  await restoreTables(restored, { archive: state });
  await sealer(into, second!)();

  expect((await verified(restored, [second!])).faults).toEqual([]);
});

test('one committee that was put back in a stage that lives leaves its chain whole', async () => {
  const stage = await openStage(first);
  await work(stage, 4);
  const archive = newArchive();
  await exportTables(stage.everyRow, { archive, now: later });
  await work(stage, 2);

  await restoreCommittee(stage, { archive, committee: county, now: stage.world.deps.now });
  await stage.seal();
  await work(stage, 1);

  expect(await verified(stage, [first!])).toMatchObject({ faults: [], unknownKeys: {} });
});
