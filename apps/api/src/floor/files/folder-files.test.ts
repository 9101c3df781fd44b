import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partBytes, partsOf } from '@lianluo/domain/file/parts';
import { afterAll, describe, expect, test } from 'vitest';
import { memoryFiles } from '../../../test-support/memory-files';
import { folderFiles } from './folder-files';
import type { Files } from './files';

const folder = await mkdtemp(join(tmpdir(), 'lianluo-files-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const place = { committee: 'qindu', id: 'item-one' };
const as = { name: '复函.pdf', type: 'application/pdf', sha256: '' };
const shown = { name: '复函.pdf', type: 'application/pdf', inline: false };

async function placesIn(files: Files, committee?: string): Promise<[string, string, number][]> {
  const found: [string, string, number][] = [];
  for await (const { place: at, bytes } of files.list(committee)) found.push([at.committee, at.id, bytes]);
  return found;
}

describe.each([
  ['a folder', () => folderFiles(join(folder, 'files'))],
  ['memory', memoryFiles],
])('in %s', (_name, open) => {
  const files = open();

  test('a large file waits in parts until all of them are there', async () => {
    const bytes = Buffer.alloc(partBytes + 3, 'x');
    const parts = partsOf(bytes.length);
    const [first, second] = parts;
    if (!first || !second) throw new Error('It has two parts.');
    expect((await files.address(place, parts)).map(({ number, to }) => [number, to])).toEqual([
      [1, partBytes],
      [2, partBytes + 3],
    ]);

    await files.keepPart?.(place, second, bytes.subarray(second.from));
    expect([await files.received(place, parts), await files.read(place, parts)]).toEqual([[2], undefined]);
    await files.keepPart?.(place, first, bytes.subarray(0, first.to));

    expect(await files.received(place, parts)).toEqual([1, 2]);
    expect(bytes.equals((await files.read(place, parts)) ?? Buffer.alloc(0))).toBe(true);
    await files.clear(place);
    expect(await files.received(place, parts)).toEqual([]);
  });

  test('what lasts is given, listed by its committee, and removed once and again', async () => {
    const other = { committee: 'xincheng', id: 'item-two' };
    await files.keep(place, Buffer.from('one'), as);
    await files.keep(other, Buffer.from('three'), as);

    expect(await files.open(place, shown)).toEqual({ bytes: Buffer.from('one') });
    expect(await placesIn(files)).toEqual([
      ['qindu', 'item-one', 3],
      ['xincheng', 'item-two', 5],
    ]);
    expect(await placesIn(files, 'xincheng')).toEqual([['xincheng', 'item-two', 5]]);
    await files.remove(place);
    await files.remove(place);
    expect([await files.open(place, shown), await placesIn(files, 'qindu')]).toEqual([undefined, []]);
  });
});

test('only its owner may look into the folder, and no name of ours leads out of it', async () => {
  const own = join(folder, 'own');
  const files = folderFiles(own);
  await files.keep(place, Buffer.from('one'), as);

  const file = join(own, 'kept', 'qindu', 'item-one');
  expect([(await stat(file)).mode & 0o777, (await stat(join(own, 'kept', 'qindu'))).mode & 0o777]).toEqual([
    0o600, 0o700,
  ]);
  for (const id of ['../../secret', 'a/b', 'a.1', ''])
    await expect((async () => files.open({ committee: 'qindu', id }, shown))()).rejects.toThrow('no plain name');
});

test('a write that was cut short is no file, and what nobody completed goes away after two days', async () => {
  const own = join(folder, 'cut');
  const kept = join(own, 'kept', 'qindu');
  await mkdir(kept, { recursive: true });
  await writeFile(join(kept, 'item-one.0000.new'), 'half');
  const files = folderFiles(own);
  expect(await placesIn(files)).toEqual([]);

  const parts = partsOf(3);
  const [first] = parts;
  if (!first) throw new Error('It has a part.');
  const waiting = join(own, 'quarantine', 'qindu');
  for (const id of ['old', 'new']) await files.keepPart?.({ committee: 'qindu', id }, first, Buffer.from('abc'));
  const threeDaysAgo = Date.now() / 1000 - 3 * 86_400;
  await utimes(join(waiting, 'old.1'), threeDaysAgo, threeDaysAgo);
  await files.address({ committee: 'qindu', id: 'next' }, parts);
  expect(await readdir(waiting)).toEqual(['new.1']);
});
