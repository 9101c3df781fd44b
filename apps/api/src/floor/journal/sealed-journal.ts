import { openMemory } from '../storage/memory';
import type { EmbeddedStorage } from '../storage/embedded-table';
import type { Change, Row, Storage } from '../storage/table';
import { sealChanges, sealPartition, serialOf } from './seal';
import { sealKeyOf, type SealKey } from './seal-keys';

// A journal as a stream brings it, for tests of seals.

export const key = sealKeyOf('the key of a test');
export const committee = 'qindu';

export const entryRow = (index: number): Row => ({
  pk: `${committee}#opinions#item-${index % 40}`,
  sk: String(index).padStart(6, '0'),
  version: 1,
  at: '2026-05-20T02:00:00.000Z',
  by: { id: 'u1', name: '经办人', role: 'county-clerk' },
  action: 'change',
  set: { title: `第${index}稿` },
});
export const placeOfEntry = (index: number): string => `${entryRow(index).pk} ${entryRow(index).sk}`;
const changeOfEntry = (after: Row): Change => ({ table: 'journal', sequence: after.sk, key: after, after });
export const sealRowKey = (number: number) => ({ pk: sealPartition(committee), sk: serialOf(number) });

export const now = () => new Date('2026-05-20T02:01:00.000Z');
export const sealWith = (storage: Storage, some: SealKey, rows: readonly Row[]): Promise<void> =>
  sealChanges({ storage, key: some, now }, rows.map(changeOfEntry));

/** Adds entries of these numbers, and seals them in batches. */
export async function addEntries(
  storage: Storage,
  { from = 0, to, batch = 20, by = key }: { from?: number; to: number; batch?: number; by?: SealKey },
): Promise<void> {
  for (let start = from; start < to; start += batch) {
    const rows = Array.from({ length: Math.min(batch, to - start) }, (_, index) => entryRow(start + index));
    await storage.write(rows.map((put) => ({ table: 'journal', put })));
    await sealWith(storage, by, rows);
  }
}

/** A journal of 500 entries in 25 seals. */
export async function sealedJournal(): Promise<EmbeddedStorage> {
  const storage = await openMemory();
  await addEntries(storage, { to: 500 });
  return storage;
}
