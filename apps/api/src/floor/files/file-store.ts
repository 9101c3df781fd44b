import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from '../archive/archive';
import { folderArchive } from '../archive/folder-archive';

/** A file that lasts, as the place tells of it without reading it. */
export interface StoredFile {
  /** `<committee>/<id>` */
  name: string;
  bytes: number;
  at: Date;
}

/** 附件存放处 as an operator sees it: every file that lasts, of all committees, by `<committee>/<id>`. */
export interface FileStore extends Archive {
  stored(): AsyncIterable<StoredFile>;
  /** What was removed of late; nothing where it was not, or where the place remembers nothing. */
  removed?(name: string): Promise<Uint8Array | undefined>;
}

export function folderStore(folder: string): FileStore {
  const archive = folderArchive(folder);
  return {
    ...archive,
    async *stored() {
      for await (const name of archive.list('')) {
        const { size, mtime } = await stat(join(folder, name));
        yield { name, bytes: size, at: mtime };
      }
    },
  };
}
