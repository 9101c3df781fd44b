import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FilePart } from '@lianluo/domain/file/parts';
import { privateFolder } from '../storage/private-folder';
import type { FilePlace, Files } from './files';

const unfinished = '.new';
/** What was never said to be complete goes away; whoever sent it would have to ask for it anew by then. */
const waitingMs = 2 * 86_400_000;

/** What lasts of them: what a backup saves. */
export const keptIn = (folder: string): string => join(folder, 'kept');

/**
 * Files in a folder of this machine, for its owner's eyes, sent through the API. Each is there whole or not at all: it is written
 * beside its place, flushed, and moved there.
 */
export function folderFiles(folder: string, now: () => number = Date.now): Files {
  const kept = keptIn(folder);
  const waiting = join(folder, 'quarantine');

  return {
    async address(place, parts) {
      await removeOld(join(waiting, plain(place.committee)), now() - waitingMs);
      return parts.map((part) => ({
        ...part,
        url: `/api/v1/committees/${place.committee}/files/${place.id}/parts/${part.number}`,
        headers: { 'content-type': 'application/octet-stream' },
      }));
    },
    keepPart: (place, part, bytes) => write(partAt(waiting, place, part), bytes),
    async received(place, parts) {
      const sizes = await Promise.all(parts.map((part) => sizeOf(partAt(waiting, place, part))));
      return parts.filter(({ from, to }, index) => sizes[index] === to - from).map(({ number }) => number);
    },
    async read(place, parts) {
      const pieces = await Promise.all(parts.map((part) => readIfThere(partAt(waiting, place, part))));
      const found = pieces.filter((piece) => piece !== undefined);
      return found.length === parts.length ? Buffer.concat(found) : undefined;
    },
    keep: (place, bytes) => write(fileAt(kept, place), bytes),
    clear: (place) => removeParts(waiting, place),
    async open(place) {
      const bytes = await readIfThere(fileAt(kept, place));
      return bytes && { bytes };
    },
    async remove(place) {
      await removeParts(waiting, place);
      await removeFile(fileAt(kept, place));
    },
    async *list(committee) {
      for (const each of committee === undefined ? await namesIn(kept) : [plain(committee)])
        for (const id of await namesIn(join(kept, each))) {
          const bytes = id.endsWith(unfinished) ? undefined : await sizeOf(join(kept, each, id));
          if (bytes !== undefined) yield { place: { committee: each, id }, bytes };
        }
    },
  };
}

/** Ids are made here and never typed; one that could lead elsewhere is a fault of ours. */
function plain(id: string): string {
  if (!/^[\w-]+$/.test(id)) throw new Error('A file has an id that is no plain name.');
  return id;
}

const fileAt = (folder: string, { committee, id }: FilePlace): string => join(folder, plain(committee), plain(id));
const partAt = (folder: string, place: FilePlace, { number }: FilePart): string => `${fileAt(folder, place)}.${number}`;

async function write(file: string, bytes: Uint8Array): Promise<void> {
  const beside = `${file}.${randomUUID()}${unfinished}`;
  await privateFolder(dirname(file));
  try {
    await writeFile(beside, bytes, { mode: 0o600, flush: true });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function removeFile(file: string): Promise<void> {
  await rm(file, { force: true });
  // The last of a folder takes it along.
  await rmdir(dirname(file)).catch(() => undefined);
}

async function removeParts(folder: string, { committee, id }: FilePlace): Promise<void> {
  const beside = join(folder, plain(committee));
  for (const name of await namesIn(beside)) if (name.startsWith(`${plain(id)}.`)) await removeFile(join(beside, name));
}

async function removeOld(folder: string, before: number): Promise<void> {
  for (const name of await namesIn(folder)) {
    const file = join(folder, name);
    const found = await stat(file).catch(ifMissing);
    if (found && found.mtimeMs < before) await removeFile(file);
  }
}

const namesIn = async (folder: string): Promise<string[]> => (await readdir(folder).catch(ifMissing)) ?? [];
const sizeOf = async (file: string): Promise<number | undefined> => (await stat(file).catch(ifMissing))?.size;
const readIfThere = (file: string): Promise<Buffer | undefined> => readFile(file).catch(ifMissing);

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
