import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attach, bytesOf, lyingIn, newStore } from '../../../test-support/attached';
import { operated } from '../../../test-support/operated';
import { openWorld, tablesOf } from '../../../test-support/world';
import { exportTables } from '../../features/backup/export';
import { folderArchive } from '../../floor/archive/folder-archive';
import { folderStore, type FileStore } from '../../floor/files/file-store';
import { openClassic } from '../../floor/storage/classic';

let folder: string;
let good: string;
let saved: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianluo-attached-'));
  good = join(folder, 'good');
  const { storage, deps, ...world } = await openWorld();
  const store = folderStore(join(folder, 'store'));
  await attach({ storage, store }, 'qindu', ['item-a', 'item-b', 'item-c']);
  saved = await lyingIn(store);
  const { everyRow } = tablesOf({ storage, deps, ...world });
  await exportTables(everyRow, { archive: folderArchive(good), now: deps.now, files: store });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let count = 0;
/** A data folder that the backup was restored into, and the files that lie in it. */
async function restored(): Promise<{
  run: (...args: string[]) => ReturnType<typeof operated>;
  kept: string;
  store: FileStore;
}> {
  const data = join(folder, `data${(count += 1)}`);
  const run = (...args: string[]) => operated(args, { DATA_DIR: data });
  const { code, output } = await run('restore', '--from', good, '--yes');
  expect([code, output]).toEqual([0, expect.stringContaining('附件 补回 3 个，原有 0 个')]);
  const kept = join(data, 'files/kept');
  return { run, kept, store: folderStore(kept) };
}
const longAgo = (file: string) => utimes(file, new Date('2026-01-01'), new Date('2026-01-01'));

test('a data folder gets its files with its rows, and its own backup holds them again', async () => {
  const { run, store } = await restored();
  expect(await lyingIn(store)).toEqual(saved);

  const { code, output } = await run('backup', '--to', join(folder, 'again'));

  expect([code, output]).toEqual([0, expect.stringContaining('附件 3 个，3000 字节')]);
  expect((await run('verify')).output).toMatch(/完好[^]*附件 3 个完好/);
});

test('verify names what is missing, what is another, and what no row tells of; a backup brings the first two back', async () => {
  const { run, kept, store } = await restored();
  await store.remove('qindu/item-a');
  await store.put('qindu/item-b', Buffer.alloc(1000, 'x'));
  await store.put('qindu/item-c', bytesOf('item-c', 999));
  await store.put('qindu/item-old', Buffer.from('old'));
  await store.put('qindu/item-new', Buffer.from('new'));
  await longAgo(join(kept, 'qindu/item-old'));

  const first = await run('verify');
  expect(first.code).toBe(1);
  for (const line of [
    'item-a 内容不在',
    'item-b 与登记不符',
    'item-c 与登记不符',
    'item-old 无主，3 字节',
    'restore-files',
  ])
    expect(first.output).toContain(line);
  expect(first.output).not.toContain('item-new');

  const back = await run('restore-files', '--from', good, '--yes');
  expect([back.code, back.output]).toEqual([0, expect.stringContaining('附件 补回 3 个，原有 0 个')]);
  expect(await run('verify')).toMatchObject({ code: 0, output: expect.stringContaining('附件 3 个完好') });
  expect(await lyingIn(store)).toMatchObject(saved);
});

test('what no row tells of is removed when that is said twice, and nothing else', async () => {
  const { run, kept, store } = await restored();
  for (const name of ['item-old', 'item-new']) await store.put(`qindu/${name}`, Buffer.from(name));
  await longAgo(join(kept, 'qindu/item-old'));

  expect(await run('verify', '--remove-orphans')).toMatchObject({ code: 1, output: expect.stringContaining('--yes') });
  expect(Object.keys(await lyingIn(store))).toHaveLength(5);
  const removed = await run('verify', '--remove-orphans', '--yes');

  expect([removed.code, removed.output]).toEqual([0, expect.stringContaining('qindu/item-old 已删除')]);
  expect(Object.keys(await lyingIn(store))).toEqual(
    ['item-a', 'item-b', 'item-c', 'item-new'].map((id) => `qindu/${id}`),
  );
});

test('a folder that a service holds has its checksums verified, and says what was not', async () => {
  const { run, kept } = await restored();
  const held = await openClassic(join(kept, '../../tables'), { mustExist: true });

  const { code, output } = await run('verify');
  await held.close();

  expect([code, output]).toEqual([0, expect.stringMatching(/完好[^]*服务正在运行，附件没有核对/)]);
});

test('a backup that lost a file restores the others when that is said, and nothing before', async () => {
  const broken = join(folder, 'broken');
  const { storage, deps, ...world } = await openWorld();
  const store = newStore();
  await attach({ storage, store }, 'qindu', ['item-a', 'item-b']);
  const archive = folderArchive(broken);
  await exportTables(tablesOf({ storage, deps, ...world }).everyRow, { archive, now: deps.now, files: store });
  for await (const name of archive.list('files/')) {
    await archive.remove(name);
    break;
  }
  const run = (...args: string[]) => operated(args, { DATA_DIR: join(folder, 'of-broken') });

  const refused = await run('restore', '--from', broken, '--yes');
  expect([refused.code, refused.output]).toEqual([
    1,
    expect.stringMatching(/不在备份里[^]*--accept-missing[^]*没有写入任何数据/),
  ]);
  const accepted = await run('restore', '--from', broken, '--accept-missing', '--yes');

  expect([accepted.code, accepted.output]).toEqual([0, expect.stringContaining('附件 补回 1 个')]);
  expect(accepted.output).toContain('找不到内容');
});

test('this machine remembers nothing that was removed', async () => {
  const { run } = await restored();

  expect(await run('restore-files', '--yes')).toMatchObject({
    code: 1,
    output: expect.stringContaining('缺少 --from'),
  });
});
