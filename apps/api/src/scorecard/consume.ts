import { committeeAddress, readCommitteeRow } from '../committee/committee.store';
import type { Consumer, Storage } from '../storage/table';
import { batchItems } from './batch-items';
import { lastChanges, releasedBatches, type Counted } from './changes';
import { markCounted } from './counted-until';
import { addUp } from './counting';

/** The name its checkpoint is kept under. */
export const scorecardsName = 'scorecards';

/**
 * The stream consumer behind every figure and filtered list: it adds the difference between what an item proved before and
 * what it proves now to the scorecards, each counted by its version, so a repeated record changes nothing.
 */
export const scorecardConsumer =
  (storage: Storage): Consumer =>
  async (changes) => {
    await count(storage, lastChanges(changes));
    for (const { committee, batch, turn } of releasedBatches(changes)) {
      for await (const items of batchItems(storage, committee, batch)) await count(storage, items);
      await markCounted(storage, committee, turn);
    }
  };

/** Counts the newest states of some items, committee by committee. */
export async function count(storage: Storage, items: readonly Counted[]): Promise<void> {
  for (const id of new Set(items.map(({ committee }) => committee))) {
    const [row] = await storage.get([committeeAddress(id)], { consistent: true });
    if (!row) continue;
    await addUp(
      storage,
      readCommitteeRow(row),
      items.filter(({ committee }) => committee === id),
    );
  }
}
