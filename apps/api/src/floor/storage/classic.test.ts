import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { afterEach, describe, expect, test } from 'vitest';
import { openClassic } from './classic';
import { damageIn } from './leveldb/damage';
import type { Change, Storage } from './table';

const row = (sk: string) => ({ pk: 'c#opinion', sk, version: 1 });
const write = (storage: Storage, ...names: string[]) =>
  storage.write(names.map((sk) => ({ table: 'ledger', put: row(sk) })));

describe('a data folder', () => {
  test('keeps rows and checkpoints when it is closed', async () => {
    const folder = await aFolder();
    const before = await openClassic(folder);
    await write(before, '1', '2');
    expect(await drained(before)).toEqual(['1', '2']);
    await write(before, '3');
    await before.close();

    const after = await openClassic(folder);
    await write(after, '4');

    expect((await after.list({ table: 'ledger', pk: 'c#opinion', limit: 10 })).rows).toHaveLength(4);
    expect(await drained(after)).toEqual(['3', '4']);
    await after.close();
  });

  test('goes on counting changes when all of them have been seen', async () => {
    const folder = await aFolder();
    for (const sk of ['1', '2', '3']) {
      const storage = await openClassic(folder);
      await write(storage, sk);

      expect(await drained(storage)).toEqual([sk]);
      await storage.close();
    }
  });

  test('is refused while another has it open', async () => {
    const folder = await aFolder();
    const storage = await openClassic(folder);

    await expect(openClassic(folder)).rejects.toMatchObject({ name: 'DataFolderError', fault: 'in-use', folder });

    await storage.close();
  });

  test('is refused when a newer release wrote it', async () => {
    const folder = await aFolder();
    await withLevel(folder, (level) => level.put('!meta!format', '2'));

    await expect(openClassic(folder)).rejects.toMatchObject({ fault: 'newer-format' });
    await expect(openClassic(folder)).rejects.toMatchObject({ fault: 'newer-format' });
  });

  test('is refused when the database in it is not ours', async () => {
    const folder = await aFolder();
    await withLevel(folder, (level) => level.put('someone', 'else'));

    await expect(openClassic(folder)).rejects.toMatchObject({ fault: 'foreign' });
  });

  test('is refused when it is damaged', async () => {
    const folder = await aFolder();
    await (await openClassic(folder)).close();
    await writeFile(join(folder, 'CURRENT'), 'nonsense');

    await expect(openClassic(folder)).rejects.toMatchObject({ fault: 'corrupt' });
  });

  test('is refused when it cannot be one', async () => {
    const folder = join(await aFolder(), 'file');
    await writeFile(folder, '');

    await expect(openClassic(join(folder, 'below'))).rejects.toMatchObject({ fault: 'unusable' });
  });

  test('loses nothing that was acknowledged when the process is killed', { timeout: 60_000 }, async () => {
    const folder = await aFolder();

    const acknowledged = await writtenUntilKilled(folder, 300);
    const storage = await openClassic(folder);
    const stored = await everything(storage);
    const seen = new Set(await drained(storage));
    await storage.close();

    expect(acknowledged.length).toBeGreaterThanOrEqual(300);
    expect(acknowledged.filter((sk) => !stored.ledger.has(sk))).toEqual([]);
    expect(stored.journal).toEqual(stored.ledger);
    expect(stored.byDay).toEqual(stored.ledger);
    expect(seen).toEqual(stored.ledger);
  });
});

const hasLimits = spawnSync('prlimit', ['--version']).status === 0;

describe.skipIf(!hasLimits)('a disk that was full for a while', () => {
  test(
    'loses nothing that was acknowledged, before or after, and can be read meanwhile',
    { timeout: 60_000 },
    async () => {
      const folder = await aFolder();

      const said = await saidBy('full-disk-writer.ts', folder);
      const acknowledged = said.filter((each) => each.startsWith('w'));
      const damage = await damageIn(folder);
      const storage = await openClassic(folder);
      const { rows } = await storage.list({ table: 'ledger', pk: 'c#opinion', limit: 100 });
      await storage.close();

      expect(said.filter((each) => each.startsWith('refused'))).toHaveLength(10);
      expect(said).toContain('read 20');
      expect(acknowledged).toHaveLength(40);
      expect(damage).toEqual([]);
      const stored = new Set(rows.map(({ sk }) => sk));
      expect(acknowledged.filter((sk) => !stored.has(sk))).toEqual([]);
    },
  );
});

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lianluo-'));
  folders.push(folder);
  return folder;
}

async function withLevel(folder: string, change: (level: ClassicLevel) => Promise<void>): Promise<void> {
  const level = new ClassicLevel(folder);
  await change(level);
  await level.close();
}

async function drained(storage: Storage): Promise<string[]> {
  const seen: string[] = [];
  const consumer = async (changes: readonly Change[]) => void seen.push(...changes.map(({ key }) => key.sk));
  await storage.changes.drain(consumer, 'scorecards');
  return seen;
}

async function everything(storage: Storage) {
  const namesOf = async (table: 'ledger' | 'journal', index?: string) => {
    const question = { table, pk: 'c#opinion', limit: 100_000, ...(index !== undefined && { index }) };
    return new Set((await storage.list(question)).rows.map(({ sk }) => sk));
  };
  return {
    ledger: await namesOf('ledger'),
    journal: await namesOf('journal'),
    byDay: await namesOf('ledger', 'byDay'),
  };
}

async function writtenUntilKilled(folder: string, atLeast: number): Promise<string[]> {
  const script = join(import.meta.dirname, '../../../test-support/storage/crash-writer.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (output.split('\n').length > atLeast) child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.once('close', resolve));
  expect(child.signalCode).toBe('SIGKILL');
  return output.split('\n').slice(0, -1);
}

async function saidBy(script: string, folder: string): Promise<string[]> {
  const path = join(import.meta.dirname, '../../../test-support/storage', script);
  const child = spawn(process.execPath, ['--import', 'tsx', path, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await new Promise((resolve) => child.once('close', resolve));
  return output.split('\n').slice(0, -1);
}
