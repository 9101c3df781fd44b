import type { ListOf } from '@lianluo/contract/common';
import type { Scope } from '../../floor/context';
import { readCursor, writeCursor } from '../../floor/http/cursor';

/** Where something stands in a list: by a number from the highest down, those without one at the end, then by name. */
export type Place = readonly [value: number | null, name: string];

export const inOrder = ([one, name]: Place, [other, its]: Place): number =>
  (other ?? -Infinity) - (one ?? -Infinity) || (name < its ? -1 : name > its ? 1 : 0);

/** By its spelling and its characters; the id tells namesakes apart. */
export const nameOrder = ({ order, name, id }: { order: string; name: string; id: string }): string =>
  `${order} ${name}#${id}`;

/** A page of what is known whole, behind the place where the one before ended: whoever comes or goes meanwhile moves nobody else. */
export function sortedPage<Item>(
  scope: Scope,
  list: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  sorted: readonly Item[],
  placeOf: (item: Item) => Place,
): ListOf<Item> {
  // Positions come out of our own sealed cursor.
  const after = cursor === undefined ? undefined : (readCursor(scope, list, cursor) as Place);
  const first = after ? sorted.findIndex((item) => inOrder(placeOf(item), after) > 0) : 0;
  const items = first === -1 ? [] : sorted.slice(first, first + limit);
  const last = items.at(-1);
  const more = last !== undefined && first + limit < sorted.length;
  return {
    items,
    nextCursor: more ? writeCursor(scope, list, placeOf(last)) : null,
    total: after ? null : sorted.length,
  };
}
