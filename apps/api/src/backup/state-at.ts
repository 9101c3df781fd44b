import type { TableName } from '@lianluo/tables/tables';
import type { Archive } from '../archive/archive';
import { lastChanges, type ArchivedChange } from '../archive/change-archive';
import type { Row } from '../storage/table';
import { saveManifest, savePieces } from './export';
import { savedTables, type Manifest, type SavedTable } from './format';
import { BrokenExport, readManifest, savedRows, verifyExport } from './read-export';

export interface StateAt {
  /** A whole export from before. */
  base: Archive;
  /** The archive of changes. */
  changes: Archive;
  /** An instant after the base was complete. */
  at: string;
  into: Archive;
}

/**
 * 某一时刻的状态: a base export and the changes since, as an export of how everything stood at an instant. Accounts are in no
 * stream, so theirs are those of the base.
 */
export async function stateAt({ base, changes, at, into }: StateAt): Promise<Manifest> {
  const manifest = await readManifest(base);
  await verifyExport(base, manifest);
  if (at < manifest.endedAt)
    throw new BrokenExport(
      `The base export was complete at ${manifest.endedAt}; an earlier instant needs an earlier base.`,
    );

  const tables: Record<string, SavedTable> = {};
  for (const table of savedTables) {
    // From when the base was begun: a row that changed while it was read is brought to where it belongs.
    const last = await lastChanges(changes, table, { from: before(manifest.begunAt), to: at });
    tables[table] = await savePieces(into, table, rowsAfter(base, manifest, table, last));
  }
  const made: Manifest = { format: 1, begunAt: at, endedAt: at, tables };
  await saveManifest(into, made);
  return made;
}

/** Streams tell the second in which something happened, so the one before the base was begun belongs to it. */
const before = (instant: string): string => new Date(Date.parse(instant) - 2000).toISOString();

async function* rowsAfter(
  base: Archive,
  manifest: Manifest,
  table: TableName,
  last: Map<string, ArchivedChange>,
): AsyncGenerator<Row[]> {
  for await (const page of savedRows(base, manifest, table))
    yield page.filter(({ pk, sk }) => !last.has(JSON.stringify([pk, sk])));
  yield [...last.values()].flatMap(({ after }) => after ?? []);
}
