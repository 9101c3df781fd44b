import { keepFile, partsOf, readFile, removeFile } from './file.store';
import type { Storage } from '../storage/table';
import { waitingSeconds, type Upload, type Uploads } from './uploads';

/**
 * Files that wait in the tables, sent through the API: no other host, folder or clean-up is needed, a restart loses none, and
 * they go away by themselves like every ephemeral row.
 */
export function tableUploads(storage: Storage, now: () => Date): Uploads {
  const kept = (upload: Upload) => ({ ...upload, fileParts: partsOf(upload.bytes) });
  return {
    address: async ({ committee, id }) => ({
      url: `/api/v1/committees/${committee}/uploads/${id}`,
      headers: { 'content-type': 'application/octet-stream' },
    }),
    keep: (upload, bytes) => keepFile(storage, upload, bytes, Math.floor(now().getTime() / 1000) + waitingSeconds),
    read: (upload) => readFile(storage, kept(upload)),
    remove: (upload) => removeFile(storage, kept(upload)),
  };
}
