import type { TableName } from '@lianluo/tables/tables';
import type { Archive } from '../../floor/archive/archive';
import type { FileStore } from '../../floor/files/file-store';
import type { EveryRow } from '../../floor/storage/every-row';
import type { Row } from '../../floor/storage/table';
import { holdsCommittee } from '../../floor/committee/committees';
import { lastingRows, savedTables, type Manifest, type SavedTable } from './format';
import { isRestoreMark, RestoreUnfinished } from '../../floor/storage/restore-mark';
import { dropFiles, namesIn, saveFiles } from './save-files';
import { filesIn, fromStore, type RowFile } from './saved-files';
import { beginRun, endRun, savePieces } from './saving';

/** Tables without a committee: the wrong ones most likely, and an export of them must not take the place of a good one. */
export class NothingToSave extends Error {
  override readonly name = 'NothingToSave';
}

export interface Exporting {
  archive: Archive;
  now: () => Date;
  /** Where the files lie that are to be saved as well. */
  files?: FileStore | undefined;
  onProgress?: (table: TableName, rows: number) => void;
}

/**
 * 完整导出: every row that lasts, in pieces of lines, then the files that they tell of, and at the end the manifest that makes
 * them an export. An export that is in the place already stays whole until then.
 */
export async function exportTables(
  everyRow: EveryRow,
  { archive, now, files, onProgress }: Exporting,
): Promise<Manifest> {
  if (!(await holdsCommittee(everyRow)))
    throw new NothingToSave('The tables hold no committee: there is nothing to save.');
  const begunAt = now().toISOString();
  const run = await beginRun(archive, begunAt);
  const tables: Record<string, SavedTable> = {};
  const told: RowFile[] = [];
  for (const table of savedTables)
    tables[table] = await savePieces(run, table, telling(lastingRows(whole(everyRow), table), told), (rows) =>
      onProgress?.(table, rows),
    );
  const before = await namesIn(archive);
  const saved = files && (await saveFiles(told, { archive, sources: [fromStore(files)] }));
  const manifest: Manifest = {
    ...(saved ? { format: 2, files: saved } : { format: 1 }),
    begunAt,
    endedAt: now().toISOString(),
    tables,
  };
  await endRun(run, manifest);
  await dropFiles(archive, before, saved ? told : []);
  return manifest;
}

/** The same rows, and beside them the files that they tell of. */
export async function* telling(pages: AsyncIterable<Row[]>, told: RowFile[]): AsyncGenerator<Row[]> {
  for await (const page of pages) {
    told.push(...filesIn(page));
    yield page;
  }
}

/** Half an export is none: what a cut restore has left is not saved over what it came from. */
export const whole = (everyRow: EveryRow): EveryRow =>
  async function* wholeRows(table, after) {
    for await (const page of everyRow(table, after)) {
      const mark = page.find(isRestoreMark);
      if (mark) throw new RestoreUnfinished(mark);
      yield page;
    }
  };
