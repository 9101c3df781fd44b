import type { CommandWrite } from '../../../floor/http/commit';
import type { Write } from '../../../floor/storage/table';
import type { Claim } from '../../../engine/register/guards';
import type { NamedRow } from '../batch.store';
import type { BatchItem } from '../commit/chunk.store';
import { plain } from '../store-batch';

/** What an undo does to one row of a batch. Without an item the row is no longer part of it. */
export interface TakenBack {
  item: BatchItem | undefined;
  writes: Write[];
  kept?: NamedRow;
  /** What the row is to hold alone from then on, and what becomes of it where somebody else has that by now. */
  claim?: Claim;
  otherwise?: TakenBack;
}

const changedSince = '导入之后又有修改，予以保留';

export const takingBack = (item: BatchItem, changes: readonly CommandWrite[]): TakenBack => ({
  item,
  writes: plain(changes),
});

/** A row that somebody changed since stays, and is named. */
export const keepingItem = (
  { of, id, row }: BatchItem,
  title: string,
  changes: readonly CommandWrite[],
  reason = changedSince,
): TakenBack => ({
  item: undefined,
  writes: plain(changes),
  kept: { of, row, id, title, reason },
});

const takenSince = '原来的手机号或名称现在是另一条记录的，予以保留';

/** A row whose earlier value somebody else has come to hold stays, and is named. */
export const keepingTaken = (item: BatchItem, title: string): TakenBack => {
  const { kept, ...back } = keepingItem(item, title, []);
  return { ...back, ...(kept && { kept: { ...kept, reason: takenSince } }) };
};
