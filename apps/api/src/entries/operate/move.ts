import type { TableName } from '@lianluo/tables/tables';
import type { Archive } from '../../floor/archive/archive';
import { committeesIn, worldIn } from '../../floor/committee/committees';
import { bringFiles, rowFiles, type Brought } from '../../features/backup/bring-files';
import { exportTables } from '../../features/backup/export';
import { lastingRows, RowsHash, savedTables, type SavedTable } from '../../features/backup/format';
import { BrokenExport, verifiedManifest } from '../../features/backup/read-export';
import { restoreTables } from '../../features/backup/restore';
import { fromStore } from '../../features/backup/saved-files';
import type { FileStore } from '../../floor/files/file-store';
import { readRestoreMark, requireWhole } from '../../floor/storage/restore-mark';
import { openPartition } from '../../floor/storage/partitions';
import { isRestoredEntry } from '../../floor/journal/restored-journal';
import { isSeal } from '../../floor/journal/seal';
import type { EveryRow } from '../../floor/storage/every-row';
import type { OperatorTables } from '../../floor/storage/operator-tables';
import type { Row } from '../../floor/storage/table';
import { OperatorFault } from './command';

export interface Moving {
  from: OperatorTables;
  /** Tables that are there, and empty. */
  to: OperatorTables;
  /** Where the files lie on both sides; none where that is one place. */
  files?: { from: FileStore; to: FileStore } | undefined;
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
  /** What became of the files. */
  files?: Brought | undefined;
}

/**
 * 迁移: everything that lasts goes from one set of tables into another by an export and a restore, and is compared row by row
 * afterwards. The source is only read. Done again it compares.
 *
 * @throws {OperatorFault} where both sides differ in the end.
 */
export async function moveTables({ from, to, files, archive, now }: Moving): Promise<Moved> {
  // Before the rows: no row tells of a file that is still to come.
  const brought =
    files &&
    (await bringFiles(rowFiles(from.everyRow), { into: files.to, from: [fromStore(files.from)], reads: true }));
  const source = await contentsOf(from.everyRow, comesAlong);
  const isThere = differing(source, await contentsOf(to.everyRow, comesAlong)).length === 0;
  if (!isThere || (await readRestoreMark(to.storage))) {
    if (!(await holds(archive, await contentsOf(from.everyRow)))) await exportTables(from.everyRow, { archive, now });
    await restoreTables(to, { archive });
  }

  const differ = differing(source, await contentsOf(to.everyRow, comesAlong));
  if (differ.length > 0)
    throw new OperatorFault(
      `迁移后 ${differ.join('、')} 两边不一致，请勿使用目标；来源未改动。清空目标后重做。`,
      'Both sides differ, so do not use the target; the source is as it was.',
    );
  return {
    committees: (await committeesIn(from.everyRow)).length,
    rows: new Map([...source].map(([table, { rows }]) => [table, rows])),
    figuresAgree: (await figuresOf(from.everyRow)) === (await figuresOf(to.everyRow)),
    files: brought,
  };
}

/**
 * Whether a source can be moved: it is whole, holds something, and no job is in the middle of it, as what an import has read
 * passes with the previews. A demo world goes to no stage.
 */
export async function requireMovable(
  { storage, everyRow }: OperatorTables,
  { toStage }: { toStage: boolean },
): Promise<void> {
  await requireWhole(storage);
  const { demo, real } = await worldIn(everyRow);
  if (demo.length > 0 && toStage)
    throw new OperatorFault(
      '来源是演示数据，其账号的密码是公开的，不迁到部署。',
      'The source is a demo world, whose passwords are public: it goes to no stage.',
    );
  if (demo.length + real.length === 0)
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
}

type Contents = ReadonlyMap<TableName, Pick<SavedTable, 'rows' | 'hash'>>;

// That the journal came from elsewhere, and the seals that a stage makes of it while it comes, are in the target alone.
const comesAlong = (row: Row): boolean => !isSeal(row.pk) && !isRestoredEntry(row);

/** As a manifest would tell of it. */
async function contentsOf(everyRow: EveryRow, counts: (row: Row) => boolean = () => true): Promise<Contents> {
  const contents = new Map<TableName, Pick<SavedTable, 'rows' | 'hash'>>();
  for (const table of savedTables) {
    const hash = new RowsHash();
    let rows = 0;
    for await (const page of lastingRows(everyRow, table)) {
      const counted = page.filter(counts);
      for (const row of counted) hash.add(row);
      rows += counted.length;
    }
    contents.set(table, { rows, hash: hash.text() });
  }
  return contents;
}

const differing = (one: Contents, other: Contents): TableName[] =>
  savedTables.filter((table) => one.get(table)?.hash !== other.get(table)?.hash);

/** Whether the archive has an export of exactly this, from a move that was killed. */
async function holds(archive: Archive, source: Contents): Promise<boolean> {
  try {
    const { tables } = await verifiedManifest(archive);
    return differing(source, new Map(savedTables.map((table) => [table, tables[table]]))).length === 0;
  } catch (error) {
    if (error instanceof BrokenExport) return false;
    throw error;
  }
}

/** What was counted of an item, and standings, which are kept for whoever asks, are no figures of the ledger. */
const isFigure = ({ pk }: { pk: string }): boolean => !pk.endsWith('#counted') && !pk.includes('#standings');

/** What is counted, without when, by which versions and who brought it late: a sum over all cards and lists. */
async function figuresOf(everyRow: EveryRow): Promise<string> {
  const hash = new RowsHash();
  for await (const page of everyRow('scorecards'))
    for (const { asOf: _asOf, at: _at, source: _source, ...card } of page)
      if (isFigure(card)) hash.add({ ...card, version: 0 });
  return hash.text();
}
