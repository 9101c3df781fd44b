import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { afterAll, describe, expect, test } from 'vitest';
import { crc32c } from './crc32c';
import { damageIn } from './damage';

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

test('the checksum is the one of RFC 3720, appendix B.4', () => {
  expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa);
  expect(crc32c(new Uint8Array(32).fill(0xff))).toBe(0x62a8ab43);
  expect(crc32c(Uint8Array.from({ length: 32 }, (_, index) => index))).toBe(0x46dd794e);
});

describe('a folder that nobody has harmed', () => {
  test('is whole, whether it was closed or left, with long and short writes', async () => {
    const folder = await aFolder();
    const level = new ClassicLevel(folder);
    for (let index = 0; index < 300; index++)
      await level.put(`!ledger!qindu#${index}`, `路灯${index}`.repeat(index * 3));
    expect(await damageIn(folder)).toEqual([]);
    await level.close();
    expect(await damageIn(folder)).toEqual([]);

    const packed = await aFolder();
    await filled(packed, 3000);
    expect((await readdir(packed)).some((name) => name.endsWith('.ldb'))).toBe(true);
    expect(await damageIn(packed)).toEqual([]);
  });

  test('is whole when its last write was cut off before anybody was told of it', async () => {
    const folder = await aFolder();
    await written(folder, 10);
    const log = await logOf(folder);
    const bytes = await readFile(log);
    for (const cut of [1, 5, 20]) {
      await writeFile(log, bytes.subarray(0, bytes.length - cut));
      expect([cut, await damageIn(folder)]).toEqual([cut, []]);
    }
  });

  test('may not be there at all', async () => {
    expect(await damageIn(join(await aFolder(), 'none'))).toEqual([]);
  });
});

describe('eight bytes changed in the write-ahead log', () => {
  test('anywhere are found, and LevelDB loses with them what is said', async () => {
    const folder = await aFolder();
    await written(folder, 12);
    const log = await logOf(folder);
    const bytes = await readFile(log);

    for (let at = 0; at + 8 <= bytes.length; at += at > bytes.length - 60 ? 1 : 37) {
      await writeFile(log, changed(bytes, at));
      const [damage, ...more] = await damageIn(folder);
      expect([at, more, damage?.kind, damage?.file]).toEqual([at, [], 'log', log.slice(folder.length + 1)]);
      const lost = 12 - (await leftIn(folder));
      // Eight bytes may lie in two writes; how many a damaged stretch held cannot be counted.
      expect([at, lost - (damage?.writes ?? 0)]).toEqual([at, expect.toBeOneOf([0, 1])]);
      expect([at, lost > 0]).toEqual([at, true]);
    }
  });
});

describe('eight bytes changed in a table', () => {
  test('anywhere are found, with the rows that are lost', async () => {
    const folder = await aFolder();
    await filled(folder, 3000);
    const tables = (await readdir(folder)).filter((name) => name.endsWith('.ldb'));
    for (const name of tables) {
      const bytes = await readFile(join(folder, name));
      for (const at of [0, 1000, Math.floor(bytes.length / 2), bytes.length - 60, bytes.length - 12]) {
        await writeFile(join(folder, name), changed(bytes, at));
        const damage = await damageIn(folder);
        expect([
          name,
          at,
          damage.map(({ file, kind, rows }) => [file, kind, rows?.startsWith('ledger qindu#')]),
        ]).toEqual([name, at, [[name, 'table', true]]]);
      }
      await writeFile(join(folder, name), bytes);
    }
  });

  test('or a table that is gone or cut short', async () => {
    const folder = await aFolder();
    await filled(folder, 3000);
    const [name = ''] = (await readdir(folder)).filter((each) => each.endsWith('.ldb'));
    const bytes = await readFile(join(folder, name));

    await writeFile(join(folder, name), bytes.subarray(0, bytes.length - 100));
    const short = await damageIn(folder);
    await rm(join(folder, name));
    const gone = await damageIn(folder);

    expect([short, gone].map((each) => each.map(({ file, kind }) => [file, kind]))).toEqual([
      [[name, 'table']],
      [[name, 'missing']],
    ]);
  });
});

test('a manifest that was changed is told', async () => {
  const folder = await aFolder();
  await filled(folder, 3000);
  const name = (await readFile(join(folder, 'CURRENT'), 'utf8')).trim();
  await writeFile(join(folder, name), changed(await readFile(join(folder, name)), 10));

  expect(await damageIn(folder)).toEqual([{ file: name, kind: 'manifest', at: 0 }]);
});

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lianluo-'));
  folders.push(folder);
  return folder;
}

/** So many acknowledged writes that stand in the log alone. */
async function written(folder: string, count: number): Promise<void> {
  const level = new ClassicLevel(folder);
  for (let index = 0; index < count; index++)
    await level.put(`!ledger!qindu#${index}`, `路灯不亮${index}`, { sync: true });
  await level.close();
}

/** Rows in tables, packed and unpacked blocks of them, as a closed and opened folder has them. */
async function filled(folder: string, count: number): Promise<void> {
  const level = new ClassicLevel(folder);
  for (let index = 0; index < count; index++)
    await level.put(
      `!ledger!qindu#opinions\u0000${index}`,
      index % 2 ? '路灯不亮'.repeat(30) : String(Math.sin(index)).repeat(20),
    );
  await level.compactRange('', '\u{10ffff}');
  await level.close();
}

async function logOf(folder: string): Promise<string> {
  const [name = ''] = (await readdir(folder)).filter((each) => each.endsWith('.log'));
  return join(folder, name);
}

function changed(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  for (let index = at; index < at + 8; index++) copy[index] = (copy[index] ?? 0) ^ 0x5a;
  return copy;
}

/** What LevelDB itself finds in a copy of the folder. */
async function leftIn(folder: string): Promise<number> {
  const copy = await aFolder();
  for (const name of await readdir(folder))
    if (name !== 'LOCK') await writeFile(join(copy, name), await readFile(join(folder, name)));
  const level = new ClassicLevel(copy);
  const keys = await level.keys().all();
  await level.close();
  return keys.length;
}
