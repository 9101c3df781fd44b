import type { TableName } from '@lianluo/tables/tables';
import type { Archive } from '../../floor/archive/archive';
import { archivedUntil, lastChanges, type ArchivedChange } from '../../floor/archive/change-archive';
import type { FileStore } from '../../floor/files/file-store';
import type { Row } from '../../floor/storage/table';
import { telling } from './export';
import { savedTables, type Manifest, type SavedTable } from './format';
import { BrokenExport, savedRows, verifiedManifest } from './read-export';
import { saveFiles } from './save-files';
import { fromExport, fromStore, type RowFile } from './saved-files';
import { beginRun, endRun, savePieces } from './saving';

export interface StateAt {
  /** A whole export from before. */
  base: Archive;
  /** The archive of changes. */
  changes: Archive;
  /** An instant after the base was complete. */
  at: string;
  into: Archive;
  /** Where files of then may still lie, beside those that the base holds. */
  files?: FileStore | undefined;
  /** Whoever asks says that nothing happened from the last archived change up to the instant. */
  acceptGap?: boolean;
}

/** So long an office at work may change nothing. */
const quietMs = 15 * 60_000;

/** The archive of changes ends too long before the instant: nobody was at work, or what was done is not in it. */
export class ArchiveEnds extends Error {
  override readonly name = 'ArchiveEnds';
  /** Up to when everything is known. */
  readonly until: string;

  constructor(until: string, at: string) {
    super(`The archive of changes ends at ${until}: the state at ${at} is not known.`);
    this.until = until;
  }
}

/**
 * 某一时刻的状态: a base export and the changes since, as an export of how everything stood at an instant. It is labelled with
 * what the archive vouches for: the instant, or the end of the archive where that is long before. Accounts are in no stream, so
 * theirs are those of the base.
 */
export async function stateAt({ base, changes, at, into, files, acceptGap = false }: StateAt): Promise<Manifest> {
  const manifest = await verifiedManifest(base);
  if (at < manifest.endedAt)
    throw new BrokenExport(
      `基础导出完成于 ${manifest.endedAt}，更早的时刻需要更早的基础导出。`,
      `The base export was complete at ${manifest.endedAt}; an earlier instant needs an earlier base.`,
    );
  const until = await archivedUntil(changes);
  if (until === undefined)
    throw new BrokenExport('变更存档里没有任何变更：请检查 --changes。', 'The archive of changes is empty.');
  const reached = until > manifest.endedAt ? until : manifest.endedAt;
  const hasGap = Date.parse(at) - Date.parse(reached) > quietMs;
  if (hasGap && !acceptGap) throw new ArchiveEnds(reached, at);

  const run = await beginRun(into, at);
  if (run.before)
    throw new BrokenExport(
      '--to 那里已有一份导出，请换一个空的位置。',
      'There is an export at --to already: name an empty place.',
    );
  const tables: Record<string, SavedTable> = {};
  const told: RowFile[] = [];
  for (const table of savedTables) {
    // From when the base was begun: a row that changed while it was read is brought to where it belongs.
    const last = await lastChanges(changes, table, { from: before(manifest.begunAt), to: at });
    tables[table] = await savePieces(run, table, telling(rowsAfter(base, manifest, table, last), told));
  }
  const known = hasGap ? reached : at;
  const sources = [...(manifest.files ? [fromExport(base)] : []), ...(files ? [fromStore(files)] : [])];
  const saved = sources.length > 0 ? await saveFiles(told, { archive: into, sources }) : undefined;
  const made: Manifest = {
    ...(saved ? { format: 2, files: saved } : { format: 1 }),
    begunAt: known,
    endedAt: known,
    tables,
  };
  await endRun(run, made);
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
