import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Archive } from './archive';

/** An archive in a folder of this machine. An object is there whole or not at all. */
export function folderArchive(folder: string): Archive {
  return {
    async put(name, bytes) {
      const file = join(folder, name);
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      await writeFile(`${file}.new`, bytes, { mode: 0o600, flush: true });
      await rename(`${file}.new`, file);
    },
    get: (name) => readFile(join(folder, name)),
    async *list(prefix) {
      const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
      const names = found
        .filter((each) => each.isFile() && !each.name.endsWith('.new'))
        .map((each) => relative(folder, join(each.parentPath, each.name)).split(sep).join('/'));
      yield* names.filter((name) => name.startsWith(prefix)).sort();
    },
  };
}
