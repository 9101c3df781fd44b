import type { ListOf } from '@lianluo/contract/common';
import type { Scope } from '../../floor/context';
import { readCursor, writeCursor } from '../../floor/http/cursor';

interface Asked {
  limit: number;
  cursor?: string | undefined;
}

/** A page of a short list that was read whole, in the order it has. One that is gone meanwhile ends the list where it stood. */
export function pageOf<Item extends { id: string }>(
  scope: Scope,
  list: string,
  { limit, cursor }: Asked,
  all: readonly Item[],
): ListOf<Item> {
  // Our own sealed cursor holds an id and its place.
  const after = cursor === undefined ? undefined : (readCursor(scope, list, cursor) as { id: string; at: number });
  const found = after ? all.findIndex(({ id }) => id === after.id) : -1;
  const start = after ? (found < 0 ? after.at : found) + 1 : 0;
  const items = all.slice(start, start + limit);
  const last = items.at(-1);
  const hasMore = last !== undefined && all.length > start + limit;
  return {
    items,
    nextCursor: hasMore ? writeCursor(scope, list, { id: last.id, at: start + items.length - 1 }) : null,
    total: after ? null : all.length,
  };
}
