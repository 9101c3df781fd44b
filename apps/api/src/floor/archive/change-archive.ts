import { tableNames, type TableName } from '@lianluo/tables/tables';
import type { Change, Key, Row } from '../storage/table';
import type { Archive } from './archive';
import { packLines, unpackLines } from './lines';

/** What a row became, as the archive keeps it. A removal has no `after`. */
export interface ArchivedChange {
  sequence: string;
  at: string;
  key: Key;
  after?: Row;
}

const longestSequence = 40;
const folderOf = (table: TableName) => `changes/${table}/`;

/** Sequences are numbers of up to forty digits: as text they sort when they are as long as each other. */
const sortable = (sequence: string): string => sequence.padStart(longestSequence, '0');

/** Keeps what changed, a batch an object. A batch that comes again has the same name, so it changes nothing. */
export async function archiveChanges(archive: Archive, changes: readonly Change[]): Promise<void> {
  for (const table of tableNames) {
    const own = changes.filter((change) => change.table === table);
    const [first] = own;
    if (!first) continue;
    const kept = own.map(({ sequence, at, key, after }): ArchivedChange => ({
      sequence,
      at: at ?? new Date().toISOString(),
      key: { pk: key.pk, sk: key.sk },
      ...(after && { after }),
    }));
    const day = kept[0]?.at.slice(0, 10);
    await archive.put(
      `${folderOf(table)}${day}/${sortable(first.sequence)}-${kept.length}.ndjson.gz`,
      await packLines(kept),
    );
  }
}

/** What each row of a table last became between two instants, ends included. */
export async function lastChanges(
  archive: Archive,
  table: TableName,
  { from, to }: { from: string; to: string },
): Promise<Map<string, ArchivedChange>> {
  const last = new Map<string, ArchivedChange>();
  for await (const name of archive.list(folderOf(table))) {
    const day = name.slice(folderOf(table).length, folderOf(table).length + 10);
    // A batch may begin the day before.
    if (day > to.slice(0, 10) || day < dayBefore(from)) continue;
    for (const change of await changesIn(archive, name)) {
      if (change.at < from || change.at > to) continue;
      const address = JSON.stringify([change.key.pk, change.key.sk]);
      const known = last.get(address);
      if (!known || sortable(known.sequence) <= sortable(change.sequence)) last.set(address, change);
    }
  }
  return last;
}

/** When the last change happened that is in the archive; nothing where it holds none. */
export async function archivedUntil(archive: Archive): Promise<string | undefined> {
  let until: string | undefined;
  for (const table of tableNames) {
    const names: string[] = [];
    for await (const name of archive.list(folderOf(table))) names.push(name);
    const newest = names.at(-1)?.slice(0, folderOf(table).length + 10);
    // Batches of a day stand by their sequence, and those of several shards come in no order of time.
    for (const name of names.filter((each) => newest !== undefined && each.startsWith(newest)))
      for (const { at } of await changesIn(archive, name)) if (until === undefined || at > until) until = at;
  }
  return until;
}

/** A batch that was kept and cannot be read any more. */
export class BrokenArchive extends Error {
  override readonly name = 'BrokenArchive';
  readonly object: string;

  constructor(object: string, options?: ErrorOptions) {
    super(`${object} cannot be unpacked.`, options);
    this.object = object;
  }
}

const changesIn = async (archive: Archive, name: string): Promise<ArchivedChange[]> => {
  const bytes = await archive.get(name);
  return unpackLines<ArchivedChange>(bytes).catch((cause: unknown) => {
    throw new BrokenArchive(name, { cause });
  });
};

const dayBefore = (instant: string): string => new Date(Date.parse(instant) - 86_400_000).toISOString().slice(0, 10);
