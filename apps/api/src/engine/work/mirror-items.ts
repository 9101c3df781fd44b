import type { MirrorOf } from '@lianluo/contract/mirror';
import type { KindName } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';
import { writeCursor } from '../../floor/http/cursor';
import { watermarkFor } from '../watermark';
import { expandItems, mostBytes, mostExpanded } from './expand-items';
import { pageById } from './items-by-id';
import { itemSummary } from './item.view';
import { readPage, type Mirroring, type Paging, type ReadPage } from './list-items';
import type { Entry } from './lists';
import type { ItemFilter } from './plan';

export type MirrorQuery = ItemFilter & Paging & Mirroring;
type Page = MirrorOf<object>;

/** 镜像: a list as a copy is made from it: in the order of ids, with what a list leaves out, or those of all committees below. */
export async function mirrorItems(call: Scope & { query: MirrorQuery }, kind: KindName): Promise<{ body: Page }> {
  // It is told before anything is read: what happens meanwhile is among the events behind it.
  const watermark = await watermarkFor(call, call.query);
  const page = call.query.below
    ? await (await import('./items-below')).pageBelow(call, kind, call.query)
    : await pageOf(call, kind, call.query);
  return { body: { ...page, ...watermark } };
}

/** A page of one committee's list. */
export async function pageOf(scope: Scope, kind: KindName, query: MirrorQuery): Promise<Page> {
  const { order, expand = [], below: _below, ...asked } = query;
  const limit = expand.length > 0 ? Math.min(query.limit, mostExpanded) : query.limit;
  const read = order
    ? await pageById(scope, kind, { ...asked, limit }, expand)
    : await readPage(scope, kind, { ...asked, limit });
  const views = await viewsOf(scope, kind, read.entries, { expand, isWhole: order !== undefined });
  return pageWithin(scope, read, views);
}

export interface PlacedView {
  place: string;
  view: object;
}

/** As the wire shows them. */
export async function viewsOf(
  scope: Scope,
  kind: KindName,
  entries: readonly Entry[],
  { expand, isWhole }: { expand: readonly string[]; isWhole: boolean },
): Promise<PlacedView[]> {
  const whole = expand.length > 0 && !isWhole ? await expandItems(scope, kind, entries, expand) : entries;
  return whole.map(({ place, item }) => ({ place, view: itemSummary(item, scope.actor, expand) }));
}

/** As many of them as an answer may hold. */
export function pageWithin(
  scope: Scope,
  { list, place, total }: Pick<ReadPage, 'list' | 'place' | 'total'>,
  views: readonly PlacedView[],
): Page {
  let bytes = 0;
  const held = views.filter(({ view }, index) => {
    bytes += Buffer.byteLength(JSON.stringify(view));
    return index === 0 || bytes <= mostBytes;
  });
  const next = held.length < views.length ? held.at(-1)?.place : place;
  return {
    items: held.map(({ view }) => view),
    nextCursor: next === undefined ? null : writeCursor(scope, list, next),
    total,
  };
}
