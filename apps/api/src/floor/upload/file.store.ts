import type { Address, Row, Storage } from '../storage/table';

/** A row takes 400 KB, of which base64 uses four for three. */
const partBytes = 250 * 1024;
/** A write takes 4 MB. */
const partsAtOnce = 10;

/** Whose file it is, and under which id it is kept. */
export interface FileKey {
  committee: string;
  id: string;
}

const partAddress = ({ committee, id }: FileKey, part: number): Address => ({
  table: 'ephemeral',
  key: { pk: `${committee}#upload#${id}`, sk: String(part).padStart(3, '0') },
});

/** How many rows a file of so many bytes takes. */
export const partsOf = (bytes: number): number => Math.ceil(bytes / partBytes);

/** Keeps the file as it came, so that a job which was stopped can begin again. */
export async function keepFile(storage: Storage, key: FileKey, bytes: Uint8Array, expiresAt: number): Promise<void> {
  const parts = Array.from({ length: partsOf(bytes.length) }, (_, part): Row => {
    const piece = bytes.subarray(part * partBytes, (part + 1) * partBytes);
    const data = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('base64');
    return { ...partAddress(key, part).key, version: 1, expiresAt, data };
  });
  for (let start = 0; start < parts.length; start += partsAtOnce)
    await storage.write(parts.slice(start, start + partsAtOnce).map((put) => ({ table: 'ephemeral', put })));
}

type KeptFile = FileKey & { fileParts: number };

const addressesOf = (file: KeptFile): Address[] =>
  Array.from({ length: file.fileParts }, (_, part) => partAddress(file, part));

/** The file again, or nothing once its time is over. */
export async function readFile(storage: Storage, file: KeptFile): Promise<Uint8Array | undefined> {
  const rows = await storage.get(addressesOf(file), { consistent: true });
  const pieces = rows.flatMap((row) => (row ? [Buffer.from(String(row['data']), 'base64')] : []));
  return pieces.length === file.fileParts ? Buffer.concat(pieces) : undefined;
}

export const removeFile = (storage: Storage, file: KeptFile): Promise<void> =>
  storage.write(addressesOf(file).map(({ table, key }) => ({ table, remove: key })));
