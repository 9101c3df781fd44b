import { startPointInTime, type PointInTimeLocal } from '@lianluo/dynamodb-local/point-in-time';
import { tableNames } from '@lianluo/tables/tables';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RowsHash, savedTables } from '../../features/backup/format';
import { openLocalDynamo } from '../../floor/storage/local-dynamo';
import { openMemory } from '../../floor/storage/memory';
import { isRestoredEntry } from '../../floor/journal/restored-journal';
import type { EveryRow } from '../../floor/storage/every-row';
import { canRunDynamoDb } from '../../../test-support/storage/testing';
import { openWorld, type World } from '../../../test-support/world';
import { backup, restore, restoreOne } from './backup-commands';
import type { Command, Options } from './command';
import { empty } from './empty-command';
import { dropPoint, restorePoint } from './point-commands';
import { openTables } from './tables';

const stage = `point-${crypto.randomUUID().slice(0, 8)}`;
let service: PointInTimeLocal;
let folder: string;
let world: World;
let at: string;
let then: Record<string, string>;

/** One command at the stage, as the registry would run it. */
async function operate(command: Command, options: Options): Promise<string> {
  const said: string[] = [];
  const all = { stage, endpoint: service.endpoint, ...options };
  const memory = await openMemory();
  const tables = command.leavesTables ? { storage: memory, everyRow: memory.everyRow } : await openTables(all);
  try {
    await command.run({ tables, options: all, say: (line) => void said.push(line) });
  } finally {
    await tables.storage.close();
  }
  return said.join('\n');
}

async function contents(): Promise<Record<string, string>> {
  const { storage, everyRow } = await openTables({ stage, endpoint: service.endpoint });
  const hashes = await Promise.all(savedTables.map(async (table) => [table, await hashOf(everyRow, table)] as const));
  await storage.close();
  return Object.fromEntries(hashes);
}

async function hashOf(everyRow: EveryRow, table: (typeof savedTables)[number]): Promise<string> {
  const hash = new RowsHash();
  for await (const page of everyRow(table))
    // What tells of a restore came after the instant.
    for (const row of page) if (row.pk !== '#deployment' && !isRestoredEntry(row)) hash.add(row);
  return hash.text();
}

const record = (title: string) =>
  world.as('demo.qindu').post('/committees/qindu/opinions', {
    title,
    content: { situation: '情况。' },
    unit: world.unit,
    authors: [{ name: '某居民', kind: 'public' }],
  });

describe.skipIf(!canRunDynamoDb)('a stage goes back to an instant', () => {
  beforeAll(async () => {
    service = await startPointInTime(process.env['DYNAMODB_ENDPOINT'] ?? '');
    folder = await mkdtemp(join(tmpdir(), 'lianluo-point-'));
    const location = { endpoint: service.endpoint, region: 'local', prefix: `lianluo-${stage}` };
    world = await openWorld({ storage: () => openLocalDynamo(location), now: new Date().toISOString() });
    await record('当时已有的');
    then = await contents();
    await service.remember();
    await delay(1100);
    at = new Date().toISOString();
    await delay(1100);
    await record('之后才有的');
    await world.as('demo.xincheng').post('/committees/xincheng/units', { name: '之后建的', type: 'studio' });
  }, 60_000);
  afterAll(async () => {
    await world.storage.close();
    await service.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('its copies are saved as an export, which brings one committee or the whole stage back', async () => {
    const now = await contents();
    expect(now).not.toEqual(then);

    expect(await operate(restorePoint, { at })).toContain(`lianluo-${stage}-at-`);
    // Killed and run again it goes on: what was begun is waited for.
    await operate(restorePoint, { at });
    expect(await contents()).toEqual(now);
    const point = join(folder, 'point');
    await operate(backup, { at, to: point });
    await operate(backup, { to: join(folder, 'before') });

    await operate(restoreOne, { from: point, committee: 'qindu' });
    const { items } = (await world.as('demo.qindu').get<{ items: { title: string }[] }>('/committees/qindu/opinions'))
      .body;
    expect(items.map(({ title }) => title)).toEqual(['当时已有的']);
    const units = await world.as('demo.xincheng').get<{ items: { name: string }[] }>('/committees/xincheng/units');
    expect(units.body.items.map(({ name }) => name)).toContain('之后建的');

    await operate(empty, { confirm: stage });
    const { storage, everyRow } = await openTables({ stage, endpoint: service.endpoint });
    for (const table of tableNames)
      for await (const page of everyRow(table)) expect([table, page]).toEqual([table, []]);
    await storage.close();
    await operate(restore, { from: point });
    expect(await contents()).toEqual(then);

    await operate(dropPoint, { at });
    await expect(operate(backup, { at, to: join(folder, 'gone') })).rejects.toThrow('non-existent table');
    expect(await contents()).toEqual(then);
  }, 120_000);

  test('an instant that cannot be had, and a stage that is not named twice, change nothing', async () => {
    const before = await contents();
    await expect(operate(restorePoint, { at: '2020-01-01T00:00:00Z' })).rejects.toThrow('只能恢复到');
    await expect(operate(restorePoint, { at: 'yesterday' })).rejects.toThrow('须是时刻');
    await expect(operate(empty, { confirm: 'prod' })).rejects.toThrow('没有删除任何数据');
    expect(await contents()).toEqual(before);
  }, 60_000);
});
