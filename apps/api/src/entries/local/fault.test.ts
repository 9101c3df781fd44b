import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { openClassic } from '../../floor/storage/classic';
import type { Damage } from '../../floor/storage/leveldb/damage';
import { damageAccepted, explained } from './fault';

const run = promisify(execFile);
const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

test('a data folder that lost writes is not opened, and whoever starts it reads what is lost and how to get it back', async () => {
  const { data, tables, log } = await aDamagedFolder();
  const before = await readFile(join(tables, log));

  const message = await openClassic(tables).then(() => 'opened', explained);

  expect(message).toContain(log);
  expect(message).toMatch(/至少 [1-9]\d* 次已确认的写入读不出来/);
  expect(message).toMatch(/operate -- restore .*operate -- verify.*LIANLUO_DAMAGED=accept/s);
  expect(message).toMatch(/at least [1-9]\d* acknowledged writes are lost/);
  expect(message).not.toMatch(/LEVEL_|Error:|\.node/);
  expect((await readFile(join(tables, log))).equals(before)).toBe(true);
  expect(await operate(data, 'verify')).toMatchObject({ code: 1, output: expect.stringContaining(log) });
}, 60_000);

test('a whole folder is verified as such', async () => {
  const { data, tables } = await aFolder();
  await (await openClassic(tables)).close();

  expect(await operate(data, 'verify')).toMatchObject({ code: 0, output: expect.stringContaining('完好') });
}, 60_000);

test('it is opened all the same for who says that what is lost may be lost, and says it', async () => {
  const { tables } = await aDamagedFolder();
  const said: string[] = [];
  const acceptDamage = damageAccepted({ LIANLUO_DAMAGED: 'accept' }, (text) => said.push(text));

  const storage = await openClassic(tables, { acceptDamage });
  const { rows } = await storage.list({ table: 'ledger', pk: 'qindu#opinions', limit: 100 });
  await storage.close();

  expect(rows.length).toBeLessThan(9);
  expect(said.join('')).toMatch(
    /次已确认的写入读不出来.*rebuild-scorecards|rebuild-scorecards.*次已确认的写入读不出来/s,
  );
  expect(damageAccepted({}, () => undefined)).toBeUndefined();
  expect(damageAccepted({ LIANLUO_DAMAGED: '1' }, () => undefined)).toBeUndefined();
});

test('a damaged block is told before anybody reads it', async () => {
  const { tables } = await aFolder();
  for (let turn = 0; turn < 2; turn++) {
    const storage = await openClassic(tables);
    for (let start = 0; start < 300; start += 100)
      await storage.write(
        Array.from({ length: 100 }, (_, index) => ({
          table: 'ledger' as const,
          put: { pk: 'qindu#opinions', sk: `${turn}-${start + index}`, version: 1, title: '路灯不亮'.repeat(20) },
        })),
      );
    await storage.close();
  }
  const name = (await readdir(tables)).find((each) => each.endsWith('.ldb')) ?? '';
  await damaged(join(tables, name), 100);

  const refused: unknown = await openClassic(tables).catch((error: unknown) => error);

  const [damage] = (refused as { damage: Damage[] }).damage;
  expect(damage).toMatchObject({ file: name, kind: 'table' });
  expect(explained(refused)).toMatch(/读不出来.*rows of .* are lost/s);
});

async function aFolder(): Promise<{ data: string; tables: string }> {
  const data = await mkdtemp(join(tmpdir(), 'lianluo-'));
  folders.push(data);
  return { data, tables: join(data, 'tables') };
}

/** Nine acknowledged writes, and eight changed bytes in the log of them. */
async function aDamagedFolder() {
  const { data, tables } = await aFolder();
  const storage = await openClassic(tables);
  for (let index = 0; index < 9; index++)
    await storage.write([{ table: 'ledger', put: { pk: 'qindu#opinions', sk: String(index), version: 1 } }]);
  await storage.close();
  const log = (await readdir(tables)).find((name) => name.endsWith('.log')) ?? '';
  const { length } = await readFile(join(tables, log));
  await damaged(join(tables, log), Math.floor(length / 2));
  return { data, tables, log };
}

async function damaged(file: string, at: number): Promise<void> {
  const bytes = await readFile(file);
  for (let index = at; index < at + 8; index++) bytes[index] = (bytes[index] ?? 0) ^ 0x5a;
  await writeFile(file, bytes);
}

async function operate(folder: string, ...args: string[]): Promise<{ code: number; output: string }> {
  const script = join(import.meta.dirname, '../../operate.ts');
  try {
    const { stdout } = await run(process.execPath, ['--import', 'tsx', script, ...args], {
      env: { ...process.env, DATA_DIR: folder },
    });
    return { code: 0, output: stdout };
  } catch (error) {
    // A command that ends with another code is told with what it wrote.
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
}
