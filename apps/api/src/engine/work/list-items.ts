import type { ListOf } from '@lianluo/contract/common';
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
  { limit, cursor, page, ...filter }: ItemFilter & Paging,
): Promise<ListOf<WorkItem>> {
  if (cursor !== undefined && page !== undefined)
    throw invalidField('/page', 'page.with-cursor', '翻页标记（cursor）与页码（page）只能填一项。');
  await countedFirst(scope, [scope.committee]);
  const list = `${kind}?${JSON.stringify(filter)}`;
  const plan = await planOf(scope, kind, filter);
  // Nobody else begins in the midst of a list.
  const begun =
    page === undefined || page === 1
      ? { list: plan.list, after: cursor === undefined ? undefined : String(readCursor(scope, list, cursor)) }
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

  const items = matches.slice(0, limit);
  const last = matches.length > limit ? items.at(-1)?.place : exhausted ? undefined : place;
  const isWhole = exhausted && begun?.after === undefined && begun !== undefined && page === undefined;
  return {
    items: items.map(({ item }) => item),
    nextCursor: last === undefined ? null : writeCursor(scope, list, last),
    total: cursor === undefined ? await totalOf(scope, kind, plan, isWhole ? matches.length : undefined) : null,
  };
}
