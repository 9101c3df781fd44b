import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { NotThere, type Archive } from './archive';

const unfinished = '.new';

/** An archive in a folder of this machine, for its owner's eyes. An object is there whole or not at all. */
export function folderArchive(folder: string): Archive {
  return {
    async put(name, bytes) {
      const file = join(folder, name);
      // Two writers of one name do not write into each other's bytes.
      const beside = `${file}.${randomUUID()}${unfinished}`;
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      await writeFile(beside, bytes, { mode: 0o600, flush: true });
      await rename(beside, file);
    },
    get: (name) =>
      readFile(join(folder, name)).catch((cause: unknown) => {
        throw isMissing(cause) ? new NotThere(name, { cause }) : cause;
      }),
    async remove(name) {
      const file = join(folder, name);
      await rm(file, { force: true });
      // The last of a folder takes it along.
      await rmdir(dirname(file)).catch(() => undefined);
    },
    async *list(prefix) {
      const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
        if (isMissing(error)) return [];
        throw error;
      });
      const names = found
        .filter((each) => each.isFile() && !each.name.endsWith(unfinished))
        .map((each) => relative(folder, join(each.parentPath, each.name)).split(sep).join('/'));
      yield* names.filter((name) => name.startsWith(prefix)).sort();
    },
  };
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';
