import type { MirrorOf } from '@lianluo/contract/mirror';
import type { WorkItem } from '@lianluo/domain/work/item';
import { kinds, type KindName } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';
import { writeCursor } from '../../floor/http/cursor';
import { updatedSince } from '../updated-since';
import { expandItems, mostBytes, mostExpanded } from './expand-items';
import { pageById } from './items-by-id';
import { itemSummary } from './item.view';
import { readPage, type Paging, type ReadPage } from './list-items';
import type { Entry } from './lists';
import type { ItemFilter } from './plan';

/** What a list is asked by whoever keeps a copy of it. */
export interface MirrorQuery extends ItemFilter, Paging {
  order?: 'id' | undefined;
  updatedSince?: string | undefined;
  expand?: readonly string[] | undefined;
  below?: boolean | undefined;
}
type Page = MirrorOf<object>;

/** A page of one committee's list. */
export async function pageOf(scope: Scope, kind: KindName, query: MirrorQuery): Promise<Page> {
  const { order, expand = [], below: _below, ...rest } = query;
  const asked = await asking(scope, rest);
  const limit = expand.length > 0 ? Math.min(query.limit, mostExpanded) : query.limit;
  const read = order
    ? await pageById(scope, kind, { ...asked, limit }, expand)
    : await readPage(scope, kind, { ...asked, limit });
  const views = await viewsOf(scope, kind, read.entries, { expand, isWhole: order !== undefined });
  return pageWithin(scope, read, views);
}

/** The filter with what its moment means here. */
export async function asking<Filter extends { updatedSince?: string | undefined }>(
  scope: Scope,
  filter: Filter,
): Promise<Filter & Pick<ItemFilter, 'changed'>> {
  const { updatedSince: moment } = filter;
  return moment === undefined ? filter : { ...filter, changed: await updatedSince(scope, moment) };
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
  return whole.map(({ place, item }) => ({ place, view: expandedView(scope, kind, item, expand) }));
}

function expandedView({ actor }: Scope, kind: KindName, item: WorkItem, expand: readonly string[]): object {
  const named = expand.filter((name) => name in kinds[kind].fields);
  const more = named.length < expand.length ? Object.entries(kinds[kind].also?.(item) ?? {}) : [];
  const asked = more.filter(([name]) => expand.includes(name));
  return { ...itemSummary(item, actor, named), ...Object.fromEntries(asked) };
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
