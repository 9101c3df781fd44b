import type { MirrorOf } from '@lianluo/contract/mirror';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { KindName } from '@lianluo/domain/work/kinds';
import { invalidField } from '@lianluo/domain/refusal';
import type { Scope } from '../../floor/context';
import { readCursor, writeCursor } from '../../floor/http/cursor';
import { countedFirst } from '../scorecard/counted-until';
import { isVisible } from './find-item';
import { itemSummary } from './item.view';
import { planOf } from './list-plan';
import type { ItemFilter } from './plan';
import { withItems, type Entry } from './lists';
import { totalOf } from './total-of';

export interface Paging {
  limit: number;
  cursor?: string | undefined;
  /** Which page to begin at, instead of a cursor. */
  page?: number | undefined;
}

/** After this many reads without a full page a cursor is handed back instead. */
const mostReads = 12;

/** 台账: one page of a kind, newest day first unless another order is asked for. */
export const listItems = (kind: KindName) => async (call: Scope & { query: ItemFilter & Paging }) => {
  const page = await pageOfItems(call, kind, call.query);
  return { body: { ...page, items: page.items.map((item) => itemSummary(item, call.actor)) } };
};

export async function pageOfItems(
  scope: Scope,
  kind: KindName,
  asked: ItemFilter & Paging,
): Promise<MirrorOf<WorkItem>> {
  const { list, entries, place, total } = await readPage(scope, kind, asked);
  return {
    items: entries.map(({ item }) => item),
    nextCursor: place === undefined ? null : writeCursor(scope, list, place),
    total,
  };
}

/** A page as it was read: the list by its name, what stands in it and where, and the place that the next one begins behind. */
export interface ReadPage {
  list: string;
  entries: Entry[];
  place: string | undefined;
  total: number | null;
}

export async function readPage(
  scope: Scope,
  kind: KindName,
  { limit, cursor, page, ...filter }: ItemFilter & Paging,
): Promise<ReadPage> {
  if (cursor !== undefined && page !== undefined)
    throw invalidField('/page', 'page.with-cursor', '翻页标记（cursor）与页码（page）只能填一项。');
  await countedFirst(scope, [scope.committee]);
  const list = nameOf(kind, filter);
  const plan = await planOf(scope, kind, filter);
  // Nobody else begins in the midst of a list.
  const begun =
    page === undefined || page === 1
      ? { list: plan.list, after: placeIn(scope, list, cursor) }
      : await (await import('./begin-at')).beginAt(scope, kind, plan, (page - 1) * limit);

  const matches: Entry[] = [];
  let reads = 0;
  let place = begun?.after;
  let exhausted = begun === undefined;
  while (begun && matches.length <= limit && reads < mostReads && !exhausted) {
    const part = await begun.list.page(place, plan.matches ? 250 : limit);
    const entries = await withItems(scope, kind, part.entries);
    matches.push(...entries.filter((entry) => (plan.matches ? plan.matches(entry) : isVisible(scope, entry.item))));
    reads += 1;
    place = part.next;
    exhausted = part.next === undefined;
    // A page of a plain list is the answer, where it is a full one; what follows is told by the table.
    if (!plan.matches && matches.length >= limit) break;
  }

  const entries = matches.slice(0, limit);
  const last = matches.length > limit ? entries.at(-1)?.place : exhausted ? undefined : place;
  const isWhole = exhausted && begun?.after === undefined && begun !== undefined && page === undefined;
  return {
    list,
    entries,
    place: last,
    total: cursor === undefined ? await totalOf(scope, kind, plan, isWhole ? matches.length : undefined) : null,
  };
}

/** A list with its filter, as a cursor knows it. */
export const nameOf = (kind: KindName, filter: object): string => `${kind}?${JSON.stringify(filter)}`;

/** Where a page begins. Every place in a list of items is a text. */
export const placeIn = (scope: Scope, list: string, cursor: string | undefined): string | undefined =>
  cursor === undefined ? undefined : String(readCursor(scope, list, cursor));
