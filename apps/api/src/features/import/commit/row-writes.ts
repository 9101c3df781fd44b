import type { Write } from '../../../floor/storage/table';
import type { Claim } from '../../../engine/register/guards';
import type { NamedRow } from '../batch.store';
import type { BatchItem } from './chunk.store';
import type { PreviewRow } from '../preview/preview.store';

/** What one row of the sheet becomes: its writes, what it holds alone, and where it stands; or why there is nothing. */
export type RowWrites =
  | { number: number; writes: Write[]; claim?: Claim; item: BatchItem; marked?: readonly BatchItem[] }
  | { number: number; skipped: NamedRow };

export const skipping = ({ number, title, target }: PreviewRow, reason: string): RowWrites => ({
  number,
  skipped: { row: number, id: target ?? '', title, reason },
});

export const changedMeanwhile = '预览之后这条记录又有修改，没有覆盖';
export const thereAlready = '预览之后已登记了同一条记录，未重复导入';
export const takenByOther = '本行的手机号（没有手机号的，姓名和界别）已是名册中另一位委员的，未导入';
