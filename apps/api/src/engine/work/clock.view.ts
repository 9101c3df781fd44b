import type { WorkItem } from '@lianluo/domain/work/item';

/** 待批准延期、已暂停: what a list and a page tell of an item's clock, where there is anything to tell. */
export function clockView({ clock }: Pick<WorkItem, 'clock'>): {
  clock?: { extensionUntil?: string; pausedSince?: string };
} {
  const { asked, pausedSince } = clock ?? {};
  if (!asked && pausedSince === undefined) return {};
  return {
    clock: { ...(asked && { extensionUntil: asked.until }), ...(pausedSince !== undefined && { pausedSince }) },
  };
}
