import type { FileStore, StoredFile } from '../../floor/files/file-store';
import type { EveryRow } from '../../floor/storage/every-row';
import { filesIn, fromStore, isFileRow, isThat, nameOf } from './saved-files';

/** 附件核对: what rows and bytes say of each other. Names are `<committee>/<id>`. */
export interface Compared {
  whole: number;
  /** Rows whose bytes are not there. */
  missing: string[];
  /** Rows whose bytes are others: by size or by checksum. */
  changed: string[];
  /** Bytes that no row tells of, and have lain there for a day: what was removed a moment ago is on its way. */
  orphans: StoredFile[];
}

const restsMs = 24 * 3_600_000;

/** Compares every file's row with its bytes, both ways, and changes nothing. */
export async function compareFiles(everyRow: EveryRow, files: FileStore, now: Date): Promise<Compared> {
  // What is kept has its row first. So what was listed before the rows are read and has none then, has none.
  const stored = new Map<string, StoredFile>();
  for await (const one of files.stored()) stored.set(one.name, one);
  const compared: Compared = { whole: 0, missing: [], changed: [], orphans: [] };
  const read = fromStore({ ...files, removed: async () => undefined });
  for await (const page of everyRow('ledger')) {
    for (const row of page.filter(isFileRow)) stored.delete(nameOf(row));
    for (const file of filesIn(page)) {
      const bytes = await read(file);
      if (!bytes) compared.missing.push(file.name);
      else if (isThat(file, bytes)) compared.whole += 1;
      else compared.changed.push(file.name);
    }
  }
  compared.orphans = [...stored.values()].filter(({ at }) => now.getTime() - at.getTime() > restsMs);
  return compared;
}
