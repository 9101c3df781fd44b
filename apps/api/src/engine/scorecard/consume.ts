import type { Released } from '../../floor/job';
import type { Consumer, Storage } from '../../floor/storage/table';
import { newestCounted, releasedBatches } from './counted';
import { count } from './count';
import { recountBatch } from './recount';

/** The name its checkpoint is kept under. */
export const scorecardsName = 'scorecards';

/**
 * The stream consumer behind every figure and filtered list: it adds the difference between what an item proved before and
 * what it proves now to the scorecards, each counted by its version, so a repeated record changes nothing. A batch that came
 * into sight or went is counted here and now, or wherever `recount` has it done.
 */
export const scorecardConsumer =
  (
    storage: Storage,
    recount: (released: Released) => Promise<unknown> = (released) => recountBatch(storage, released, { now }),
    now: () => Date = () => new Date(),
  ): Consumer =>
  async (changes) => {
    await count(storage, newestCounted(changes), { now });
    for (const released of releasedBatches(changes)) await recount(released);
  };
