import type { TableName } from '@lianluo/tables/tables';
import type { Archive } from '../archive/archive';
import { packLines } from '../archive/lines';
import { sha256 } from '../canonical';
import type { EveryRow } from '../storage/every-row';
import type { Row } from '../storage/table';
import { manifestName, RowsHash, savedTables, type Manifest, type Piece, type SavedTable } from './format';

const rowsPerPiece = 5000;

export interface Exporting {
  archive: Archive;
  now: () => Date;
  onProgress?: (table: TableName, rows: number) => void;
}

/** 完整导出: every row that lasts, in pieces of lines, and at the end the manifest that makes them an export. */
export async function exportTables(everyRow: EveryRow, { archive, now, onProgress }: Exporting): Promise<Manifest> {
  const begunAt = now().toISOString();
  const tables: Record<string, SavedTable> = {};
  for (const table of savedTables)
    tables[table] = await savePieces(archive, table, everyRow(table), (rows) => onProgress?.(table, rows));
  const manifest: Manifest = { format: 1, begunAt, endedAt: now().toISOString(), tables };
  await saveManifest(archive, manifest);
  return manifest;
}

export const saveManifest = (archive: Archive, manifest: Manifest): Promise<void> =>
  archive.put(manifestName, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));

/** Writes rows as they come; no more than one piece is ever held. */
export async function savePieces(
  archive: Archive,
  table: string,
  pages: AsyncIterable<readonly Row[]>,
  onProgress: (rows: number) => void = () => undefined,
): Promise<SavedTable> {
  const hash = new RowsHash();
  const pieces: Piece[] = [];
  let held: Row[] = [];
  let rows = 0;
  const save = async () => {
    const name = `${table}-${String(pieces.length + 1).padStart(4, '0')}.ndjson.gz`;
    const bytes = await packLines(held);
    await archive.put(name, bytes);
    pieces.push({ name, rows: held.length, sha256: sha256(bytes) });
    held = [];
  };

  for await (const page of pages) {
    for (const row of page) {
      hash.add(row);
      held.push(row);
      if (held.length === rowsPerPiece) await save();
    }
    rows += page.length;
    onProgress(rows);
  }
  if (held.length > 0) await save();
  return { rows, hash: hash.text(), pieces };
}
