import type { TableName } from '@lianluo/tables/tables';
import type { Archive } from '../../floor/archive/archive';
import { RestoredJournal } from '../../floor/journal/restored-journal';
import { settleDemoState } from './demo-state';
import { markRecounted } from '../../engine/scorecard/figures-state';
import { takeOverIssues } from '../../engine/kinds/issue/take-over';
import { takeOverGuards } from '../../engine/register/take-over-guards';
import { rebuildScorecards } from '../../engine/scorecard/rebuild';
import type { FileStore } from '../../floor/files/file-store';
import type { OperatorTables } from '../../floor/storage/operator-tables';
import { writeRows } from '../../floor/storage/write-rows';
import { worldIn } from '../../floor/committee/committees';
import { bringSaved, type Brought } from './bring-files';
import { identityOf, lastingRows, lasts, savedTables, type Manifest } from './format';
import { savedRows, verifiedManifest } from './read-export';
import {
  readRestoreMark,
  removeRestoreMark,
  RestoreUnfinished,
  writeRestoreMark,
} from '../../floor/storage/restore-mark';

/** A restore goes into empty tables, so that it cannot take anything from anybody. */
export class TablesNotEmpty extends Error {
  override readonly name = 'TablesNotEmpty';
  readonly table: TableName;

  constructor(table: TableName) {
    super(`The table ${table} is not empty.`);
    this.table = table;
  }
}

export interface Restoring {
  archive: Archive;
  /** That of the export, where it was found whole already. */
  manifest?: Manifest;
  /** Where the files are to lie that the rows tell of. */
  files?: FileStore | undefined;
  now?: () => Date;
  onProgress?: (table: TableName, rows: number) => void;
}

/** The journal is the first: until its seals are there, whatever happens in the stage would begin a chain of its own. */
const restoring: readonly TableName[] = ['journal', ...savedTables.filter((table) => table !== 'journal')];

/**
 * 恢复: the rows of an export into empty tables, checked before the first is written; then what is derived from them. Until all is
 * there the tables are marked, and nobody works on them; cut short, the same restore again goes on, as each of its writes may be
 * done twice.
 */
export async function restoreTables(
  tables: OperatorTables,
  { archive, manifest: verified, files, now = () => new Date(), onProgress }: Restoring,
): Promise<Manifest & { brought?: Brought | undefined }> {
  const manifest = verified ?? (await verifiedManifest(archive));
  await begin(tables, manifest);
  // Before the rows: no row tells of a file that is still to come.
  const brought = files && (await bringSaved({ archive, manifest, into: files }));
  const journal = new RestoredJournal(() => savedRows(archive, manifest, 'journal'), manifest);
  for (const table of restoring) {
    let rows = 0;
    for await (const page of table === 'journal' ? journal.pages() : savedRows(archive, manifest, table)) {
      await writeRows(tables.storage, table, page.filter(lasts));
      rows += page.length;
      onProgress?.(table, rows);
    }
  }
  const committees = await complete(tables, now);
  await journal.enter(tables.storage, committees, now().toISOString());
  await removeRestoreMark(tables.storage);
  return { ...manifest, brought };
}

async function begin({ storage, everyRow }: OperatorTables, manifest: Manifest): Promise<void> {
  const identity = identityOf(manifest);
  const mark = await readRestoreMark(storage);
  if (mark) {
    if (mark.export !== identity) throw new RestoreUnfinished(mark);
    return;
  }
  for (const table of savedTables)
    for await (const page of lastingRows(everyRow, table)) if (page.length > 0) throw new TablesNotEmpty(table);
  await writeRestoreMark(storage, { export: identity, endedAt: manifest.endedAt });
}

/** What an export does not hold, made from what it does: of the committees that it names. Each step may be done again. */
async function complete(tables: OperatorTables, now: () => Date): Promise<string[]> {
  const world = await worldIn(tables.everyRow);
  const committees = [...world.demo, ...world.real];
  // An export of a time before guards holds none, nor one of before issues those.
  for (const committee of committees) {
    await takeOverGuards(tables.storage, committee);
    await takeOverIssues({ storage: tables.storage, now }, committee);
  }
  await rebuildScorecards(tables, committees);
  await markRecounted(tables.storage);
  // An export of a deployment knows of no demo world, and the next start must not load one beside it.
  await settleDemoState(tables, world);
  return committees;
}
