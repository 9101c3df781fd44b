import type { TableName } from '@lianluo/tables/tables';
import type { Archive } from '../../floor/archive/archive';
import { readJson, writeJson } from '../../floor/archive/json-object';
import { packLines } from '../../floor/archive/lines';
import { sha256 } from '../../floor/canonical';
import type { EveryRow } from '../../floor/storage/every-row';
import { sizeOfRow } from '../../floor/storage/row-size';
import type { Key, Row } from '../../floor/storage/table';
import { holdsCommittee } from '../../floor/committee/committees';
import { NothingToSave, whole } from './export';
import { lasts, manifestName, RowsHash, savedTables, type Manifest, type SavedTable } from './format';

/** A piece is full with the one or the other, so that what is held in memory has a bound. */
const rowsPerPiece = 5000;
const bytesPerPiece = 8 * 1024 * 1024;

/** How far an export has come. It stands beside the pieces, and the manifest makes them an export. */
interface Progress {
  begunAt: string;
  /** Those that are saved, the one under way included. */
  tables: Record<string, SavedTable>;
  /** The table under way, and the last row that a piece holds. */
  at?: { table: TableName; after: Key };
}

const progressName = 'progress.json';
/** A read that need not be consistent may be of a second ago. Changes are replayed from here, and twice does no harm. */
const lagMs = 60_000;

export interface Continuing {
  /** A place for this export and no other. */
  archive: Archive;
  now: () => Date;
  /** Asked after each piece. */
  isTimeUp: () => boolean;
}

/**
 * 接着导出: a full export in as many goes as it needs. Each goes on behind the last piece that was saved, so one that is cut
 * short loses a piece and no more. The manifest when it is whole, else nothing.
 */
export async function continueExport(
  everyRow: EveryRow,
  { archive, now, isTimeUp }: Continuing,
): Promise<Manifest | undefined> {
  const begunAt = new Date(now().getTime() - lagMs).toISOString();
  const known = await readJson<Progress>(archive, progressName);
  if (!known && !(await holdsCommittee(everyRow)))
    throw new NothingToSave('The tables hold no committee: there is nothing to save.');
  const progress = known ?? { begunAt, tables: {} };
  for (const table of savedTables) {
    if (progress.tables[table] && progress.at?.table !== table) continue;
    if (!(await continueTable(everyRow, { archive, progress, table, isTimeUp }))) return undefined;
  }
  const manifest: Manifest = {
    format: 1,
    begunAt: progress.begunAt,
    endedAt: now().toISOString(),
    tables: progress.tables,
  };
  await writeJson(archive, manifestName, manifest);
  return manifest;
}

interface OneTable extends Pick<Continuing, 'archive' | 'isTimeUp'> {
  progress: Progress;
  table: TableName;
}

/** Saves what is left of a table. False when the time was up before its end. */
async function continueTable(everyRow: EveryRow, { archive, progress, table, isTimeUp }: OneTable): Promise<boolean> {
  const before = progress.tables[table] ?? { rows: 0, hash: new RowsHash().text(), pieces: [] };
  const hash = new RowsHash(before.hash);
  let saved = before;
  let held: Row[] = [];
  let heldBytes = 0;
  let last: Row | undefined;
  const save = async () => {
    if (!last || held.length === 0) return;
    const name = `${table}-${String(saved.pieces.length + 1).padStart(4, '0')}.ndjson.gz`;
    const bytes = await packLines(held);
    await archive.put(name, bytes);
    saved = {
      rows: saved.rows + held.length,
      hash: hash.text(),
      pieces: [...saved.pieces, { name, rows: held.length, sha256: sha256(bytes) }],
    };
    progress.tables[table] = saved;
    progress.at = { table, after: { pk: last.pk, sk: last.sk } };
    await writeJson(archive, progressName, progress);
    held = [];
    heldBytes = 0;
  };

  for await (const page of whole(everyRow)(table, progress.at?.after)) {
    for (const row of page.filter(lasts)) {
      hash.add(row);
      heldBytes += sizeOfRow(row);
      held.push(row);
    }
    last = page.at(-1);
    if (held.length < rowsPerPiece && heldBytes < bytesPerPiece) continue;
    await save();
    if (isTimeUp()) return false;
  }
  await save();
  progress.tables[table] = saved;
  delete progress.at;
  return true;
}
