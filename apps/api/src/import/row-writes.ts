import type { Write } from '../storage/table';
import type { NamedRow } from './batch.store';
import type { BatchItem } from './chunk.store';
import type { PreviewRow } from './preview.store';

/** What one row of the sheet becomes: its writes and where they stand, or why there are none. */
export type RowWrites = { number: number; writes: Write[]; item: BatchItem } | { number: number; skipped: NamedRow };

export const skipping = ({ number, title, target }: PreviewRow, reason: string): RowWrites => ({
  number,
  skipped: { row: number, id: target ?? '', title, reason },
});

export const changedMeanwhile = '预览之后这条记录又有修改，没有覆盖';
export const thereAlready = '预览之后已登记了同一条记录，没有重复写入';
