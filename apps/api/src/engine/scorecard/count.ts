import { WriteConflict, type Storage } from '../../floor/storage/table';
import type { Counted } from './counted';
import { addUp, type CountedHow } from './counting';

const tries = 20;
const waitMs = 20;

/** Counts the newest states of some items, committee by committee; `isAnew` where all that was counted is gone. */
export async function count(
  storage: Storage,
  items: readonly Counted[],
  { isAnew = false, now = () => new Date() }: Partial<CountedHow> = {},
): Promise<void> {
  for (const committee of new Set(items.map((item) => item.committee)))
    await countOf(
      storage,
      committee,
      items.filter((item) => item.committee === committee),
      { isAnew, now },
    );
}

/** Whoever counts beside us, another stream or a batch, writes to the same cards: then ours is counted on what they left. */
async function countOf(storage: Storage, committee: string, items: readonly Counted[], how: CountedHow): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await addUp(storage, committee, items, how);
    } catch (error) {
      if (!(error instanceof WriteConflict) || attempt === tries) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, Math.random() * waitMs * attempt));
  }
}
