import { sha256 } from '../src/floor/canonical';
import { folderStore, type FileStore } from '../src/floor/files/file-store';
import type { Row, Storage } from '../src/floor/storage/table';
import { newFolder } from './drill';

/** Bytes of one file, other ones for another name. */
export const bytesOf = (name: string, size = 1000): Buffer => Buffer.alloc(size, `附件 ${name}。`);

/** A file's row as the ledger holds it, as far as a backup reads it. */
function fileRow(committee: string, id: string): Row {
  const bytes = bytesOf(id);
  const told = { name: `${id}.pdf`, bytes: bytes.length, sha256: sha256(bytes) };
  return { pk: `${committee}#files`, sk: id, version: 1, ...told };
}

/** Attaches files to a committee's work, past the API: their rows, and where they lie. */
export async function attach(
  { storage, store }: { storage: Storage; store: FileStore },
  committee: string,
  ids: readonly string[],
): Promise<void> {
  for (const id of ids) {
    await store.put(`${committee}/${id}`, bytesOf(id));
    await storage.write([{ table: 'ledger', put: fileRow(committee, id) }]);
  }
}

/** What lies there, by name. */
export async function lyingIn(store: FileStore): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const { name } of store.stored()) found[name] = sha256(await store.get(name));
  return found;
}

export const newStore = (): FileStore => folderStore(newFolder());
