import type { ViewView } from '@lianluo/contract/views';
import type { SavedView } from '@lianluo/domain/view/view';
import type { Actor } from '@lianluo/domain/permission';
import { stampsOf } from '@lianluo/domain/platform/stamped';

export const viewOf = (
  { id, of, name, query, columns, frozen, widths, sharedWith, by, version, ...more }: SavedView,
  actor: Actor,
): ViewView => ({
  id,
  of,
  name,
  query: { ...query },
  ...(columns && { columns: [...columns] }),
  ...(frozen && { frozen: [...frozen] }),
  ...(widths && { widths: { ...widths } }),
  sharedWith,
  by,
  mine: by.id === actor.id,
  ...stampsOf(more),
  version,
});
