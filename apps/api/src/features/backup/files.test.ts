import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attach, bytesOf, lyingIn, newStore } from '../../../test-support/attached';
import { newArchive, newFolder, openEmbeddedWorld, rowsOf } from '../../../test-support/drill';
import type { Archive } from '../../floor/archive/archive';
import { folderArchive } from '../../floor/archive/folder-archive';
import { sha256 } from '../../floor/canonical';
import { folderStore, type FileStore } from '../../floor/files/file-store';
import { openMemory } from '../../floor/storage/memory';
import { verifySavedFiles } from './bring-files';
import { exportTables } from './export';
import { readManifest } from './read-export';
import { restoreCommittee } from './restore-committee';
import { restoreTables } from './restore';
import { savedName } from './saved-files';

type Opened = Awaited<ReturnType<typeof openEmbeddedWorld>>;
let office: Opened;
let store: FileStore;
let folder: string;
const at = new Date('2026-11-26T02:00:00.000Z');
const now = () => at;
const ids = ['item-a', 'item-b', 'item-c'];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianluo-attached-'));
  store = folderStore(folder);
  office = await openEmbeddedWorld();
  await attach({ storage: office.storage, store }, 'qindu', ids);
  await attach({ storage: office.storage, store }, 'xincheng', ['item-x']);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const save = (archive: Archive, files: FileStore | undefined = store) =>
  exportTables(office.everyRow, { archive, now, files });
async function emptyTables() {
  const storage = await openMemory();
  return { storage, everyRow: storage.everyRow };
}
const namesIn = async (archive: Archive): Promise<string[]> => {
  const names: string[] = [];
  for await (const name of archive.list('files/')) names.push(name);
  return names;
};

/** A place that fails behind so many calls of it. */
function failing<Place extends Archive>(place: Place, after: number): Place {
  let left = after;
  return {
    ...place,
    put: async (name: string, bytes: Uint8Array) => {
      left -= 1;
      if (left < 0) throw new Error('cut short');
      await place.put(name, bytes);
    },
  };
}

test('a backup holds each file under its checksum, and a restore brings all of them', async () => {
  const archive = newArchive();
  const { files, format } = await save(archive);
  const names = await namesIn(archive);
  const [into, tables] = [newStore(), await emptyTables()];

  const { brought } = await restoreTables(tables, { archive, files: into });

  expect([format, files]).toEqual([2, { count: 4, bytes: 4000, missing: [] }]);
  expect(names).toEqual([...ids, 'item-x'].map((id) => savedName({ sha256: sha256(bytesOf(id)) })).toSorted());
  expect(brought).toEqual({ brought: 4, there: 0, missing: [] });
  expect(await lyingIn(into)).toEqual(await lyingIn(store));
});

test('a backup and a restore that were cut short go on where they stopped', async () => {
  const place = newFolder();
  const whole = await save(newArchive());
  const pieces = Object.values(whole.tables).flatMap((table) => table.pieces).length;
  await expect(save(failing(folderArchive(place), pieces + 2))).rejects.toThrow('cut short');
  expect(await namesIn(folderArchive(place))).toHaveLength(2);

  const again = folderArchive(place);
  const puts: string[] = [];
  const watched = { ...again, put: (name: string, bytes: Uint8Array) => (puts.push(name), again.put(name, bytes)) };
  await save(watched);
  expect(puts.filter((name) => name.startsWith('files/'))).toHaveLength(2);

  const [into, tables] = [newStore(), await emptyTables()];
  await expect(restoreTables(tables, { archive: again, files: failing(into, 3) })).rejects.toThrow('cut short');
  const { brought } = await restoreTables(tables, { archive: again, files: into });
  expect(brought).toEqual({ brought: 1, there: 3, missing: [] });
});

test('the next backup to the same place adds what is new and drops what is gone', async () => {
  const archive = newArchive();
  await save(archive);
  const before = await namesIn(archive);
  await attach({ storage: office.storage, store }, 'qindu', ['item-new']);
  await office.storage.write([{ table: 'ledger', remove: { pk: 'xincheng#files', sk: 'item-x' } }]);

  const { files } = await save(archive);

  await attach({ storage: office.storage, store }, 'xincheng', ['item-x']);
  await office.storage.write([{ table: 'ledger', remove: { pk: 'qindu#files', sk: 'item-new' } }]);
  await store.remove('qindu/item-new');
  const nameOf = (id: string) => savedName({ sha256: sha256(bytesOf(id)) });
  expect(files?.count).toBe(4);
  expect(new Set(await namesIn(archive))).toEqual(
    new Set([...before.filter((name) => name !== nameOf('item-x')), nameOf('item-new')]),
  );
});

test('what lies nowhere, or is another than its row tells, is named and keeps nothing else from being saved', async () => {
  const damaged = newStore();
  for (const name of ['qindu/item-b', 'qindu/item-c', 'xincheng/item-x'])
    await damaged.put(name, await store.get(name));
  await damaged.put('qindu/item-c', Buffer.alloc(1000, 'x'));
  const archive = newArchive();

  const { files } = await save(archive, damaged);
  const [into, tables] = [newStore(), await emptyTables()];
  await verifySavedFiles(archive, await readManifest(archive));
  const { brought } = await restoreTables(tables, { archive, files: into });

  expect(files).toEqual({ count: 2, bytes: 2000, missing: ['qindu/item-a', 'qindu/item-c'] });
  expect(brought).toEqual({ brought: 2, there: 0, missing: ['qindu/item-a', 'qindu/item-c'] });
});

test.each([
  ['changed', (archive: Archive, name: string) => archive.put(name, Buffer.alloc(1000, 'x')), '与保存时不同'],
  ['lost', (archive: Archive, name: string) => archive.remove(name), '不在备份里'],
])('a saved file that is %s is told by its name', async (_, damage, said) => {
  const archive = newArchive();
  const manifest = await save(archive);
  await damage(archive, savedName({ sha256: sha256(bytesOf('item-b')) }));

  const told = verifySavedFiles(archive, manifest);

  await expect(told).rejects.toMatchObject({ sentence: expect.stringContaining(`qindu/item-b ${said}`) });
  await verifySavedFiles(archive, manifest, 'xincheng');
});

test('an export without files restores, of a time before them as of the nights', async () => {
  const archive = newArchive();
  const { format } = await exportTables(office.everyRow, { archive, now });
  const tables = await emptyTables();

  // A bucket remembers what was removed of late.
  const remembering = { ...newStore(), removed: async (name: string) => store.get(name) };
  const { brought } = await restoreTables(tables, { archive, files: remembering });

  expect([format, brought]).toEqual([1, { brought: 4, there: 0, missing: [] }]);
  expect((await restoreTables(await emptyTables(), { archive })).brought).toBeUndefined();
});

test('one committee gets its own files back, and nobody else’s are touched', async () => {
  const archive = newArchive();
  await save(archive);
  const entries = (await rowsOf(office.everyRow, 'journal')).filter(({ pk }) => pk.includes('#files#'));
  await office.storage.write([{ table: 'ledger', remove: { pk: 'qindu#files', sk: 'item-a' } }]);
  await attach({ storage: office.storage, store }, 'qindu', ['item-since']);
  for (const name of ['qindu/item-a', 'xincheng/item-x']) await store.remove(name);

  const restored = await restoreCommittee(office, { archive, committee: 'qindu', files: store, now });

  const rows = (await rowsOf(office.everyRow, 'ledger')).filter(({ pk }) => pk === 'qindu#files');
  expect(rows.map(({ sk }) => sk)).toEqual(ids);
  expect(restored.brought).toEqual({ brought: 1, there: 2, missing: [] });
  expect(Object.keys(await lyingIn(store))).toEqual([...ids, 'item-since'].map((id) => `qindu/${id}`).toSorted());
  // A file is no item: its item's own entry is all there is.
  expect((await rowsOf(office.everyRow, 'journal')).filter(({ pk }) => pk.includes('#files#'))).toEqual(entries);
});
