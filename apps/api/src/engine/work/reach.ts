import type { WorkItem } from '@lianluo/domain/work/item';
import { kindOfItem } from '@lianluo/domain/work/kinds';

/** 可见范围 of an item: closed or gone, its own committee's, or the city's above it too. */
export type Reached = 'none' | 'own' | 'below';

/** What an item that nothing more is said of is: read by its committee and nobody else. */
export const reachedOf = (item: WorkItem | undefined): Reached => {
  if (!item || item.restrictedTo !== undefined) return 'none';
  return kindOfItem(item).shownBelow(item) ? 'below' : 'own';
};

/** How far an item was and is known, for its entry in the journal; nothing where it is its committee's own throughout. */
export function reachOver(before: WorkItem | undefined, after: WorkItem | undefined): string | undefined {
  const from = reachedOf(before);
  const to = reachedOf(after);
  const isPlain = (!before || from === 'own') && (!after || to === 'own');
  return isPlain ? undefined : `${from}>${to}`;
}
