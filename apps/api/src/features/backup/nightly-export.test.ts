import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Archive } from '../../floor/archive/archive';
import { folderArchive } from '../../floor/archive/folder-archive';
import { committeeRow } from '../../floor/committee/committee.store';
import { openLocalDynamo } from '../../floor/storage/local-dynamo';
import { openMemory } from '../../floor/storage/memory';
import { openOperatorDynamo, type OperatorTables } from '../../floor/storage/operator-tables';
import { canRunDynamoDb, ownTables } from '../../../test-support/storage/testing';
import { writeRows } from '../../floor/storage/write-rows';
import { openWorld, tablesOf } from '../../../test-support/world';
import { continueExport } from './continue-export';
import { exportTables } from './export';
import { RowsHash, savedTables, type Manifest } from './format';
import { nightlyExport, placeFor } from './nightly-export';
import { readManifest, savedRows, verifyExport } from './read-export';

let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianluo-nightly-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
const newFolder = () => join(folder, String((count += 1)));

const now = () => new Date('2026-11-26T18:45:00.000Z');
/** More than one piece holds. */
const ledgerRows = 7000;

const kinds: [name: string, open: () => Promise<OperatorTables>][] = [
  ['embedded', openEmbedded],
  ...(canRunDynamoDb ? [['DynamoDB', openDynamo] satisfies [string, typeof openDynamo]] : []),
];

async function openEmbedded(): Promise<OperatorTables> {
  const storage = await openMemory();
  return { storage, everyRow: storage.everyRow };
}

async function openDynamo(): Promise<OperatorTables> {
  const endpoint = process.env['DYNAMODB_ENDPOINT'] ?? '';
  const location = { endpoint, ...ownTables('nightly') };
  await (await openLocalDynamo(location)).close();
  return openOperatorDynamo(location);
}

const city = {
  id: 'c610900',
  name: '政协临江市委员会',
  level: 'city',
  regionCode: '610900',
  demo: false,
  pendingBatches: [],
  version: 1,
} as const;

async function fill({ storage }: OperatorTables): Promise<void> {
  const rows = Array.from({ length: ledgerRows }, (_, index) => ({
    pk: `c${index % 7}#opinions`,
    sk: String(index).padStart(6, '0'),
    version: 1,
    text: `第${index}件社情民意`.repeat(20),
  }));
  await writeRows(storage, 'ledger', rows);
  await writeRows(storage, 'platforms', [committeeRow(city)]);
}

describe.each(kinds)('on the %s table', (_, open) => {
  test('an export that is cut off after every piece ends as the one that is not', { timeout: 120_000 }, async () => {
    const tables = await open();
    await fill(tables);
    const archive = folderArchive(newFolder());

    let goes = 0;
    let manifest: Manifest | undefined;
    while (!manifest && goes < 10) {
      goes += 1;
      manifest = await continueExport(tables.everyRow, { archive, now, isTimeUp: () => true });
    }

    expect(goes).toBeGreaterThan(1);
    const whole = await exportTables(tables.everyRow, { archive: folderArchive(newFolder()), now });
    for (const table of savedTables)
      expect([table, manifest?.tables[table]?.rows, manifest?.tables[table]?.hash]).toEqual([
        table,
        whole.tables[table]?.rows,
        whole.tables[table]?.hash,
      ]);
    expect(manifest?.tables['ledger']?.rows).toBe(ledgerRows);
    await verifyExport(archive, await readManifest(archive));
  });
});

test('a go that dies at any object is gone on from, and nothing is missing or there twice', async () => {
  const tables = await openEmbedded();
  await fill(tables);
  const archive = folderArchive(newFolder());

  let manifest: Manifest | undefined;
  for (let survived = 1; !manifest && survived < 40; survived++)
    manifest = await continueExport(tables.everyRow, {
      archive: dyingAfter(archive, survived),
      now,
      isTimeUp: () => false,
    }).catch(() => undefined);

  expect(manifest?.tables['ledger']?.rows).toBe(ledgerRows);
  const hash = new RowsHash();
  const seen = new Set<string>();
  for await (const rows of savedRows(archive, await readManifest(archive), 'ledger'))
    for (const row of rows) {
      hash.add(row);
      seen.add(`${row.pk} ${row.sk}`);
    }
  expect([seen.size, hash.text()]).toEqual([ledgerRows, manifest?.tables['ledger']?.hash]);
});

/** An archive whose writer is killed before one more object than so many. */
function dyingAfter(archive: Archive, survived: number): Archive {
  let puts = 0;
  return {
    ...archive,
    async put(name, bytes) {
      puts += 1;
      if (puts > survived) throw new Error('killed');
      return archive.put(name, bytes);
    },
  };
}

describe('night after night', () => {
  test('an export is made, verified by the next go, and its age is told', async () => {
    const world = await openWorld({ now: now().toISOString() });
    const { everyRow } = tablesOf(world);
    const place = newFolder();
    const go = () =>
      nightlyExport(everyRow, {
        placeOf: (prefix) => folderArchive(join(place, prefix)),
        now: world.deps.now,
        isTimeUp: () => false,
      });

    expect(await go()).toBeUndefined();
    expect(await go()).toBe(0);
    expect(await readdir(join(place, 'daily'))).toEqual(['2026-11-27']);
    // Nothing is done again until the day is over.
    world.setClock(20 * 3_600_000);
    expect(await go()).toBe(20);
    world.setClock(4 * 3_600_000);
    expect(await go()).toBe(24);
    expect(await go()).toBe(0);
    expect(await readdir(join(place, 'daily'))).toEqual(['2026-11-27', '2026-11-28']);
  });

  test('an export that was damaged since is not called verified', async () => {
    const world = await openWorld({ now: now().toISOString() });
    const place = newFolder();
    const go = () =>
      nightlyExport(tablesOf(world).everyRow, {
        placeOf: (prefix) => folderArchive(join(place, prefix)),
        now: world.deps.now,
        isTimeUp: () => false,
      });
    await go();
    const [piece = ''] = (await readdir(join(place, 'daily/2026-11-27'))).filter((name) =>
      name.startsWith('platforms'),
    );
    await writeFile(join(place, 'daily/2026-11-27', piece), 'what nobody saved');

    await expect(go()).rejects.toThrow(piece);
    await expect(go()).rejects.toThrow(piece);
  });

  test('before the first city there is nothing to save, and nothing late', async () => {
    const { everyRow } = await openEmbedded();
    const place = newFolder();
    const age = await nightlyExport(everyRow, {
      placeOf: (prefix) => folderArchive(join(place, prefix)),
      now,
      isTimeUp: () => false,
    });
    expect(age).toBe(0);
  });

  test('the first of a month is kept for years', () => {
    expect([placeFor('2026-11-30'), placeFor('2026-12-01')]).toEqual(['daily/2026-11-30/', 'monthly/2026-12-01/']);
  });
});
