import { closedFacet } from '@lianluo/domain/work/closed';
import { facetsOf } from '@lianluo/domain/work/facets';
import { kinds, type KindName } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';
import { everyItem } from '../scorecard/totals.store';
import { isVisible } from './find-item';
import { facetList, headsOf } from './lists';
import type { Total } from './plan';

/**
 * How many items of a list are closed to this caller. The counters of a list know nobody who asks, so these are taken off: they
 * are read from the list of what is closed, which is bounded.
 */
export async function hiddenItems(
  scope: Scope,
  kind: KindName,
  { anyOf, span }: Extract<Total, { by: 'list' }>,
): Promise<number> {
  const list = facetList(scope, kind, closedFacet, span);
  let hidden = 0;
  let place: string | undefined;
  do {
    const { entries, next } = await list.page(place, 500);
    const heads = await headsOf(
      scope,
      kind,
      entries.map((entry) => entry.place),
    );
    for (const item of heads.values())
      if (!isVisible(scope, item) && [everyItem, ...facetsOf(kinds[kind], item)].some((each) => anyOf.includes(each)))
        hidden += 1;
    place = next;
  } while (place !== undefined);
  return hidden;
}
