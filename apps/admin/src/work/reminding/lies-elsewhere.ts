import type { WorkItem } from '@lianluo/domain/work/item';
import { isKind, kinds } from '@lianluo/domain/work/kinds';
import { isMine } from '../../ui/next-item';

type Row = Parameters<typeof isMine>[0];

/** Whether an item waits for somebody else: what a department owes is theirs, although the office enters it for them. */
export const liesElsewhere = (kind: string, row: Row): boolean =>
  // A view has what its kind's table looks at to tell for whom it waits.
  row.waitingFor !== null &&
  (!isMine(row) || (isKind(kind) && kinds[kind].waits(row as unknown as WorkItem)?.side === 'department'));
