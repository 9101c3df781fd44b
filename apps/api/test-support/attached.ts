import type { ItemFile } from '@lianluo/domain/file/file';
import { fileRow } from '../src/engine/file/file.store';
import { sha256 } from '../src/floor/canonical';
import { folderStore, type FileStore } from '../src/floor/files/file-store';
import type { Storage } from '../src/floor/storage/table';
import { newFolder } from './drill';

/** Bytes of one file, other ones for another name. */
export const bytesOf = (name: string, size = 1000): Buffer => Buffer.alloc(size, `附件 ${name}。`);

/** A file of an item, as far as nobody asks which item that is. */
const fileOf = (committee: string, id: string): ItemFile => ({
  id,
  committee,
  kind: 'opinions',
  item: id,
  on: 'item',
  name: `${id}.pdf`,
  type: 'pdf',
  bytes: bytesOf(id).length,
  sha256: sha256(bytesOf(id)),
  by: { id: 'user', name: '经办人' },
  at: '2026-11-26T02:00:00.000Z',
  version: 1,
});

/** Attaches files to a committee's work, past the API: their rows, and where they lie. */
export async function attach(
  { storage, store }: { storage: Storage; store: FileStore },
  committee: string,
  ids: readonly string[],
): Promise<void> {
  for (const id of ids) {
    await store.put(`${committee}/${id}`, bytesOf(id));
    await storage.write([{ table: 'ledger', put: fileRow(fileOf(committee, id)) }]);
  }
}

/** What lies there, by name. */
export async function lyingIn(store: FileStore): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const { name } of store.stored()) found[name] = sha256(await store.get(name));
  return found;
}

export const newStore = (): FileStore => folderStore(newFolder());
