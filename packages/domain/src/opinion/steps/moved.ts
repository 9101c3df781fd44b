import { stepOf } from '../../work/kind';
import { moved as movedTo } from '../../work/filing';
import type { Opinion, OpinionStatus } from '../opinion';

export const step = stepOf<Opinion>();

/** Sets a state like every filed kind; why an item was turned down stays with it. */
export const moved = (item: Opinion, status: OpinionStatus): Opinion =>
  movedTo(item, status, item.rejected ? item.reason : undefined);
