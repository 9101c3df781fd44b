import { closedFacet } from '@lianluo/domain/work/closed';
import { facetsOf } from '@lianluo/domain/work/facets';
import type { WorkItem } from '@lianluo/domain/work/item';
import { kinds, type KindName } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';
import { everyItem } from '../scorecard/totals.store';
import { isVisible } from './find-item';
import { facetList, headsOf, type Span } from './lists';
import type { Total } from './plan';

/** What of a kind is closed to this caller, read from the list of what is closed at all, which is bounded. */
export async function* closedTo(scope: Scope, kind: KindName, span: Span): AsyncGenerator<WorkItem, void, void> {
  const list = facetList(scope, kind, closedFacet, span);
  let place: string | undefined;
  do {
    const { entries, next } = await list.page(place, 500);
    const heads = await headsOf(
      scope,
      kind,
      entries.map((entry) => entry.place),
    );
    for (const item of heads.values()) if (!isVisible(scope, item)) yield item;
    place = next;
  } while (place !== undefined);
}

/** How many items of a list are closed to this caller. The counters of a list know nobody who asks, so these are taken off. */
export async function hiddenItems(
  scope: Scope,
  kind: KindName,
  { anyOf, span }: Extract<Total, { by: 'list' }>,
): Promise<number> {
  let hidden = 0;
  for await (const item of closedTo(scope, kind, span))
    if ([everyItem, ...facetsOf(kinds[kind], item)].some((each) => anyOf.includes(each))) hidden += 1;
  return hidden;
}
