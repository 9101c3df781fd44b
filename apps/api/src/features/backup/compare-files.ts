import type { FileStore, StoredFile } from '../../floor/files/file-store';
import type { EveryRow } from '../../floor/storage/every-row';
import { filesIn, fromStore, isThat } from './saved-files';

/** 附件核对: what rows and bytes say of each other. Names are `<committee>/<id>`. */
export interface Compared {
  whole: number;
  /** Rows whose bytes are not there. */
  missing: string[];
  /** Rows whose bytes are others: by size or by checksum. */
  changed: string[];
  /** Bytes that no row tells of, and have lain there for a day: of what was attached or removed a moment ago the other half is on its way. */
  orphans: StoredFile[];
}

const restsMs = 24 * 3_600_000;

/** Compares every file's row with its bytes, both ways, and changes nothing. */
export async function compareFiles(everyRow: EveryRow, files: FileStore, now: Date): Promise<Compared> {
  // Listed before the rows are read: what is attached meanwhile has its row by then, or is not listed.
  const stored = new Map<string, StoredFile>();
  for await (const one of files.stored()) stored.set(one.name, one);
  const compared: Compared = { whole: 0, missing: [], changed: [], orphans: [] };
  const read = fromStore({ ...files, removed: async () => undefined });
  for await (const page of everyRow('ledger')) {
    for (const file of filesIn(page)) {
      stored.delete(file.name);
      const bytes = await read(file);
      if (!bytes) compared.missing.push(file.name);
      else if (isThat(file, bytes)) compared.whole += 1;
      else compared.changed.push(file.name);
    }
  }
  compared.orphans = [...stored.values()].filter(({ at }) => now.getTime() - at.getTime() > restsMs);
  return compared;
}
