import type { TableName } from '@lianluo/tables/tables';
import type { Archive } from '../archive/archive';
import { committeesIn } from '../backup/committees';
import { exportTables } from '../backup/export';
import { RowsHash, savedTables } from '../backup/format';
import { BrokenExport, readManifest } from '../backup/read-export';
import { restoreTables } from '../backup/restore';
import { openPartition } from '../import/batch.store';
import { isRestoredEntry } from '../journal/restored-journal';
import { isSeal } from '../journal/seal';
import type { EveryRow } from '../storage/every-row';
import type { OperatorTables } from '../storage/operator-tables';
import type { Row } from '../storage/table';
import { OperatorFault } from './command';

export interface Moving {
  from: OperatorTables;
  /** Tables that are there, and empty. */
  to: OperatorTables;
  /** Where the export between them stays until the move is through: one that was killed goes on with it. */
  archive: Archive;
  now: () => Date;
}

export interface Moved {
  committees: number;
  /** What is on both sides now. */
  rows: ReadonlyMap<TableName, number>;
  /** Whether the source showed the figures that its ledger gives: it may be of another release, or was killed before it counted. */
  figuresAgree: boolean;
}

/**
 * 迁移: everything that lasts goes from one set of tables into another by an export and a restore, and is compared row by row
 * afterwards. The source is only read. Done again it compares.
 *
 * @throws {OperatorFault} where there is nothing to move, an import is under way, or both sides differ in the end.
 */
export async function moveTables({ from, to, archive, now }: Moving): Promise<Moved> {
  const committees = await requireSettled(from);
  const source = await contentsOf(from.everyRow);
  if (differing(source, await contentsOf(to.everyRow)).length > 0) {
    if (!(await holds(archive, from.everyRow))) await exportTables(from.everyRow, { archive, now });
    await restoreTables(to, { archive });
  }

  const differ = differing(source, await contentsOf(to.everyRow));
  if (differ.length > 0)
    throw new OperatorFault(
      `迁移后 ${differ.join('、')} 两边不一致，请勿使用目标；来源未改动。清空目标后重做。`,
      'Both sides differ, so do not use the target; the source is as it was.',
    );
  return {
    committees: committees.length,
    rows: new Map([...source].map(([table, { rows }]) => [table, rows])),
    figuresAgree: (await figuresOf(from.everyRow)) === (await figuresOf(to.everyRow)),
  };
}

/** A source that has something to move, and no job in the middle of it: what an import has read passes with the previews. */
async function requireSettled({ storage, everyRow }: OperatorTables): Promise<readonly string[]> {
  const committees = await committeesIn(everyRow);
  if (committees.length === 0)
    throw new OperatorFault(
      '来源里没有任何政协，没有可迁移的内容；请检查 DATA_DIR、--stage 或 --endpoint。',
      'The source holds no committee: look at DATA_DIR, --stage or --endpoint.',
    );
  const { rows } = await storage.list({ table: 'platforms', pk: openPartition, limit: 1, consistent: true });
  if (rows.length > 0)
    throw new OperatorFault(
      '来源里有导入正在进行：请启动服务，等它完成，停止后再迁移。',
      'An import is under way in the source: start it, wait for the end, stop it, and move then.',
    );
  return committees;
}

interface Contents {
  rows: number;
  hash: string;
}

// What a deployment notes about its own tables is written by each for itself; that the journal came from elsewhere, and the seals
// that a stage makes of it while it comes, are in the target alone.
const comesAlong = (row: Row): boolean => row.pk !== '#deployment' && !isSeal(row.pk) && !isRestoredEntry(row);

async function contentsOf(everyRow: EveryRow): Promise<Map<TableName, Contents>> {
  const contents = new Map<TableName, Contents>();
  for (const table of savedTables) contents.set(table, await sumOf(everyRow(table), comesAlong));
  return contents;
}

async function sumOf(pages: AsyncIterable<readonly Row[]>, counts: (row: Row) => boolean): Promise<Contents> {
  const hash = new RowsHash();
  let rows = 0;
  for await (const page of pages)
    for (const row of page.filter(counts)) {
      hash.add(row);
      rows += 1;
    }
  return { rows, hash: hash.text() };
}

const differing = (one: ReadonlyMap<TableName, Contents>, other: ReadonlyMap<TableName, Contents>): TableName[] =>
  savedTables.filter((table) => one.get(table)?.hash !== other.get(table)?.hash);

/** Whether the archive has an export of exactly these tables, from a move that was killed. */
async function holds(archive: Archive, everyRow: EveryRow): Promise<boolean> {
  const manifest = await readManifest(archive).catch((error: unknown) => {
    if (error instanceof BrokenExport) return undefined;
    throw error;
  });
  if (!manifest) return false;
  for (const table of savedTables)
    if (manifest.tables[table]?.hash !== (await sumOf(everyRow(table), () => true)).hash) return false;
  return true;
}

/** What is counted, without when and by which versions: a sum over all cards and lists. */
async function figuresOf(everyRow: EveryRow): Promise<string> {
  const hash = new RowsHash();
  for await (const page of everyRow('scorecards'))
    for (const { asOf: _asOf, at: _at, ...card } of page)
      if (!card.pk.endsWith('#counted')) hash.add({ ...card, version: 0 });
  return hash.text();
}
