import type { Stamped } from '@lianluo/domain/platform/stamped';
import type { Scope } from '../floor/context';
import { batchesPartition } from '../floor/storage/partitions';

/** So many of the last imports are looked through. */
const mostBatches = 100;

/**
 * Whether something has changed since, as far as anybody could see it: what came with an import was written before, and came into
 * sight when that was committed. What nobody knows the time of may have changed.
 */
export async function updatedSince(
  { storage, committee }: Pick<Scope, 'storage' | 'committee'>,
  given: string,
): Promise<(thing: Stamped, batch: string | undefined) => boolean> {
  const since = new Date(given).toISOString();
  const pk = batchesPartition(committee.id);
  const { rows } = await storage.list({ table: 'platforms', pk, limit: mostBatches, newestFirst: true });
  const come = new Set(
    rows.flatMap(({ sk, value }) => {
      // Of a batch of ours, whose store reads the rest of it.
      const { committedAt = '' } = value as { committedAt?: string };
      return committedAt >= since ? [sk] : [];
    }),
  );
  return ({ updatedAt }, batch) =>
    updatedAt === undefined || updatedAt >= since || (batch !== undefined && come.has(batch));
}
