import type { WorkItem } from '@lianluo/domain/work/item';
import { isKind, kinds } from '@lianluo/domain/work/kinds';
import { isMine } from '../../ui/next-item';

type Row = Parameters<typeof isMine>[0] & { status: string; unit?: string | undefined };

/**
 * Whether an item waits for somebody else than the office that looks at it: what a department or a unit owes is theirs, although
 * the office may enter it for them.
 */
export function liesElsewhere(kind: string, row: Row): boolean {
  if (row.waitingFor === null || !isKind(kind)) return false;
  // A view has what its kind's table looks at to tell for whom it waits.
  const side = kinds[kind].waits(row as unknown as WorkItem)?.side;
  const isTheirs =
    side === 'department' || (side === 'unit' && row.unit !== undefined && row.status !== kinds[kind].initial);
  return isTheirs || !isMine(row);
}
