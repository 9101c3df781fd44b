import type { Archive } from '../../floor/archive/archive';
import type { FileStore } from '../../floor/files/file-store';
import type { EveryRow } from '../../floor/storage/every-row';
import { savedRows, BrokenExport } from './read-export';
import { filesIn, fromExport, fromStore, isThat, readFrom, type FileSource, type RowFile } from './saved-files';
import type { Manifest } from './format';

/** How many files were brought to where they belong, how many were there, and which are nowhere. */
export interface Brought {
  brought: number;
  there: number;
  missing: string[];
}

export interface Bringing {
  into: FileStore;
  from: readonly FileSource[];
  /** What lies there is read, and not believed by its size: a disk may have changed it. */
  reads?: boolean;
}

/** Takes files to a place, each once its bytes were found to be what its row tells. Cut short, the same again goes on. */
export async function bringFiles(
  files: AsyncIterable<readonly RowFile[]>,
  { into, from, reads = false }: Bringing,
): Promise<Brought> {
  const sizes = new Map<string, number>();
  for await (const { name, bytes } of into.stored()) sizes.set(name, bytes);
  const isThere = async (file: RowFile) =>
    sizes.get(file.name) === file.bytes && (!reads || isThat(file, await into.get(file.name)));
  const result: Brought = { brought: 0, there: 0, missing: [] };
  for await (const page of files)
    for (const file of page) {
      if (await isThere(file)) {
        result.there += 1;
        continue;
      }
      const bytes = await readFrom(from, file);
      if (!bytes) {
        result.missing.push(file.name);
        continue;
      }
      await into.put(file.name, bytes);
      result.brought += 1;
    }
  return result;
}

export interface BringingSaved {
  archive: Archive;
  manifest: Manifest;
  into: FileStore;
  /** That of one committee alone. */
  committee?: string;
}

/** Takes what an export's rows tell of to a place: out of the export, or out of what the place itself has removed of late. */
export const bringSaved = ({ archive, manifest, into, committee }: BringingSaved): Promise<Brought> =>
  bringFiles(savedFiles(archive, manifest, committee), { into, from: [fromExport(archive), fromStore(into)] });

/** Takes what the rows of tables tell of to where it belongs and is not, or is another. */
export const bringRowFiles = (
  everyRow: EveryRow,
  { into, archive }: { into: FileStore; archive?: Archive | undefined },
): Promise<Brought> =>
  bringFiles(rowFiles(everyRow), {
    into,
    from: [...(archive ? [fromExport(archive)] : []), fromStore(into)],
    reads: true,
  });

export async function* rowFiles(everyRow: EveryRow): AsyncGenerator<RowFile[]> {
  for await (const page of everyRow('ledger')) yield filesIn(page);
}

/** Reads every file of an export, before anything is done with any: one that is missing or changed is told by its name. */
export async function verifySavedFiles(archive: Archive, manifest: Manifest, committee?: string): Promise<void> {
  if (!manifest.files) return;
  const given = new Set(manifest.files.missing);
  const source = fromExport(archive);
  for await (const page of savedFiles(archive, manifest, committee))
    for (const file of page.filter(({ name }) => !given.has(name))) {
      const bytes = await source(file);
      if (bytes && isThat(file, bytes)) continue;
      const [zh, en] = bytes ? ['与保存时不同', 'is not what was saved'] : ['不在备份里', 'is missing'];
      throw new BrokenExport(
        `附件 ${file.name} ${zh}；其余仍要恢复的，请加 --accept-missing。`,
        `The file ${file.name} ${en}; --accept-missing restores the others.`,
      );
    }
}

async function* savedFiles(archive: Archive, manifest: Manifest, committee?: string): AsyncGenerator<RowFile[]> {
  for await (const rows of savedRows(archive, manifest, 'ledger'))
    yield filesIn(rows).filter(({ name }) => committee === undefined || name.startsWith(`${committee}/`));
}
