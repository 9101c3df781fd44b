import type { Recount } from '../../floor/job';
import type { Storage } from '../../floor/storage/table';
import { batchChunks } from './batch-items';
import { count } from './count';
import { markCounted } from './counted-until';

export interface Recounting {
  hasTime?: (() => boolean) | undefined;
  now?: () => Date;
}

/**
 * Counts what a batch has written again, some chunks at a time, and says what is left where there is no time for more. What is
 * counted right is passed over, so one that is cut short may begin again at its beginning, and two at once do no harm.
 */
export async function recountBatch(
  storage: Storage,
  recount: Recount,
  { hasTime = () => true, now = () => new Date() }: Recounting = {},
): Promise<Recount | undefined> {
  const { committee, turn } = recount;
  for await (const { items, place } of batchChunks(storage, recount)) {
    await count(storage, items, { now });
    if (!hasTime()) return { ...recount, after: place };
  }
  await markCounted(storage, committee, turn);
  return undefined;
}
