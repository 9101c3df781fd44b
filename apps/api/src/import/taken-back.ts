import type { Change } from '../http/commit';
import type { Write } from '../storage/table';
import type { NamedRow } from './batch.store';
import type { BatchItem } from './chunk.store';
import { plain } from './store-batch';

/** What an undo does to one row of a batch. Without an item the row is no longer part of it. */
export interface TakenBack {
  item: BatchItem | undefined;
  writes: Write[];
  kept?: NamedRow;
}

const changedSince = '导入之后又有修改，予以保留';

export const takingBack = (item: BatchItem, changes: readonly Change[]): TakenBack => ({
  item,
  writes: plain(changes),
});

/** A row that somebody changed since stays, and is named. */
export const keepingItem = ({ id, row }: BatchItem, title: string, changes: readonly Change[]): TakenBack => ({
  item: undefined,
  writes: plain(changes),
  kept: { row, id, title, reason: changedSince },
});
