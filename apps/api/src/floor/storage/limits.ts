import { definitionOf } from '@lianluo/tables/tables';
import { sizeOfRow } from './row-size';
import { RowTooLarge, StorageMisused, WriteTooLarge, type Address, type Key, type Write } from './table';

const mostWrites = 100;
const mostReads = 100;
const mostBytesInRow = 400 * 1024;
const mostBytesInWrite = 4 * 1024 * 1024;
const mostBytesInPk = 2048;
const mostBytesInSk = 1024;
const longestToken = 36;

export const mostBytesInPage = 1024 * 1024;

/** DynamoDB's limits, held by every table so that nothing works on a desk and fails in the cloud. */
export function requireWritable(writes: readonly Write[], token?: string): void {
  if (writes.length > mostWrites) throw new WriteTooLarge(`${writes.length} rows in one write.`);
  if (token !== undefined && (token === '' || token.length > longestToken)) {
    throw new StorageMisused('A token has 1 to 36 characters.');
  }

  const seen = new Set<string>();
  let total = 0;
  for (const [index, write] of writes.entries()) {
    const key = keyOfWrite(write);
    requireKey(key);
    const name = JSON.stringify([write.table, key.pk, key.sk]);
    if (seen.has(name)) throw new StorageMisused('One write names the same row twice.');
    seen.add(name);
    if ('put' in write) total += requireRow(write, index);
  }
  if (total > mostBytesInWrite) throw new WriteTooLarge(`${total} bytes in one write.`);
}

export function requireReadable(addresses: readonly Address[]): void {
  if (addresses.length > mostReads) throw new StorageMisused(`${addresses.length} rows in one reading.`);
  for (const { key } of addresses) requireKey(key);
}

export function keyOfWrite(write: Write): Key {
  if ('put' in write) return write.put;
  return 'remove' in write ? write.remove : write.check;
}

function requireRow({ table, put }: Extract<Write, { put: unknown }>, index: number): number {
  if (!Number.isSafeInteger(put.version)) throw new StorageMisused('A row has a whole number as its version.');
  for (const { pk, sk } of definitionOf(table).indexes) {
    if (put[pk] !== undefined) requireKeyPart(put[pk], mostBytesInPk);
    if (put[sk] !== undefined) requireKeyPart(put[sk], mostBytesInSk);
  }
  const sizeBytes = sizeOfRow(put);
  if (sizeBytes > mostBytesInRow) throw new RowTooLarge(index, sizeBytes);
  return sizeBytes;
}

function requireKey({ pk, sk }: Key): void {
  requireKeyPart(pk, mostBytesInPk);
  requireKeyPart(sk, mostBytesInSk);
}

function requireKeyPart(part: unknown, mostBytes: number): void {
  if (typeof part !== 'string' || part === '' || Buffer.byteLength(part) > mostBytes || /\p{Surrogate}/u.test(part)) {
    throw new StorageMisused(`A key is a text of 1 to ${mostBytes} bytes.`);
  }
}
