import type { OpinionView } from '@lianluo/contract/opinion';
import { tableNames } from '@lianluo/tables/tables';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { folderArchive } from '../src/floor/archive/folder-archive';
import { isRestoredEntry } from '../src/floor/journal/restored-journal';
import { openMemory } from '../src/floor/storage/memory';
import { type OperatorTables } from '../src/floor/storage/operator-tables';
import type { Row } from '../src/floor/storage/table';
import { openWorld, type World } from './world';
import { lastingRows, RowsHash } from '../src/features/backup/format';

/** An empty folder, until the test is finished. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lianluo-drill-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export const newArchive = () => folderArchive(newFolder());

export async function openEmbeddedWorld() {
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

/** What an office does in a while: opinions, each changed and submitted. */
export async function work(world: World, opinions: number): Promise<void> {
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

export async function rowsOf(everyRow: OperatorTables['everyRow'], table: (typeof tableNames)[number]): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const page of everyRow(table)) rows.push(...page);
  return rows;
}

/** What a table holds, without the entries that tell of a restore: no export held them before it. */
export async function hashOf(
  everyRow: OperatorTables['everyRow'],
  table: (typeof tableNames)[number],
): Promise<string> {
  const hash = new RowsHash();
  for await (const page of lastingRows(everyRow, table))
    for (const row of page) if (!isRestoredEntry(row)) hash.add(row);
  return hash.text();
}
