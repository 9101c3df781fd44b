import type { TableName } from '@lianluo/tables/tables';
import type { Archive } from '../archive/archive';
import { takeOverGuards } from '../platform/take-over-guards';
import { rebuildScorecards } from '../scorecard/rebuild';
import type { OperatorTables } from '../storage/operator-tables';
import { writeRows } from '../storage/write-rows';
import { committeesIn } from './committees';
import { savedTables, type Manifest } from './format';
import { readManifest, savedRows, verifyExport } from './read-export';

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
  onProgress?: (table: TableName, rows: number) => void;
}

/** 恢复: the rows of an export into empty tables, checked before the first is written; then the scorecards from them. */
export async function restoreTables(
  { storage, everyRow }: OperatorTables,
  { archive, onProgress }: Restoring,
): Promise<Manifest> {
  const manifest = await readManifest(archive);
  await verifyExport(archive, manifest);
  for (const table of savedTables)
    for await (const page of everyRow(table)) if (page.length > 0) throw new TablesNotEmpty(table);

  for (const table of savedTables) {
    let rows = 0;
    for await (const page of savedRows(archive, manifest, table)) {
      await writeRows(storage, table, page);
      rows += page.length;
      onProgress?.(table, rows);
    }
  }
  const committees = await committeesIn(everyRow);
  // An export of a time before guards holds none.
  for (const committee of committees) await takeOverGuards(storage, committee);
  await rebuildScorecards({ storage, everyRow }, committees);
  return manifest;
}
