import type { ListOf } from '@lianluo/contract/common';
import type { Day } from '@lianluo/domain/calendar/day';
import type { WorkItem } from '@lianluo/domain/work/item';
import { type KindName, kinds } from '@lianluo/domain/work/kinds';
import { fold } from '@lianluo/domain/text/fold';
import { facetsOf } from '@lianluo/domain/work/facets';
import { isOverdue } from '@lianluo/domain/work/lifecycle';
import type { Scope } from '../context';
import { readCursor, writeCursor } from '../http/cursor';
import { countedFirst } from '../scorecard/counted-until';
import { heldTo, isVisible } from './find-item';
import { itemSummary } from './item.view';
import { dayList, facetList, headsOf, overdueItems, searchList, type Entry, type List, type Span } from './lists';

export interface ItemFilter {
  unit?: string | undefined;
  member?: string | undefined;
  topic?: string | undefined;
  status?: string | undefined;
  adoptedBy?: string | undefined;
  stage?: string | undefined;
  issuedIn?: number | undefined;
  fastLane?: boolean | undefined;
  overdue?: boolean | undefined;
  q?: string | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
  year?: number | undefined;
}

/** After this many reads without a full page a cursor is handed back instead. */
const mostReads = 12;

/** 台账: one page of a kind, newest day first. */
export const listItems =
  (kind: KindName) => async (call: Scope & { query: ItemFilter & { limit: number; cursor?: string | undefined } }) => {
    const page = await pageOfItems(call, kind, call.query);
    return { body: { ...page, items: page.items.map((item) => itemSummary(item, call.actor)) } };
  };

export async function pageOfItems(
  scope: Scope,
  kind: KindName,
  { limit, cursor, ...filter }: ItemFilter & { limit: number; cursor?: string | undefined },
): Promise<ListOf<WorkItem>> {
  await countedFirst(scope, [scope.committee]);
  const list = `${kind}?${JSON.stringify(filter)}`;
  const after = cursor === undefined ? undefined : String(readCursor(scope, list, cursor));
  const plan = planOf(scope, kind, filter);

  const matches: Entry[] = [];
  let reads = 0;
  let place = after;
  let exhausted = false;
  while (matches.length <= limit && reads < mostReads && !exhausted) {
    const page = await plan.list.page(place, plan.matches ? 250 : limit);
    const entries = await withItems(scope, kind, page.entries);
    matches.push(...entries.filter(({ item }) => !plan.matches || plan.matches(item)));
    reads += 1;
    place = page.next;
    exhausted = page.next === undefined;
    // A page of a plain list is the answer; what follows is told by the table.
    if (!plan.matches) break;
  }

  const items = matches.slice(0, limit);
  const last = matches.length > limit ? items.at(-1)?.place : exhausted ? undefined : place;
  return {
    items: items.map(({ item }) => item),
    nextCursor: last === undefined ? null : writeCursor(scope, list, last),
    total: after === undefined ? await totalOf(scope, kind, plan) : null,
  };
}

/** Which list is read, and what else an item must be to stand in the answer. */
interface Plan {
  list: List;
  matches: ((item: WorkItem) => boolean) | undefined;
  /** Whether the list itself, or a read of the caller's own part of it, tells the total. */
  counted: 'list' | 'matches' | 'no';
}

function planOf(scope: Scope, kind: KindName, filter: ItemFilter): Plan {
  const span = spanOf(filter);
  const asked = Object.entries({
    member: filter.member,
    topic: filter.topic,
    adoptedBy: filter.adoptedBy,
    unit: filter.unit,
    status: filter.status,
    fastLane: filter.fastLane === true ? 'true' : undefined,
    stage: filter.stage,
    issuedIn: filter.issuedIn,
  }).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  const held = heldTo(scope.actor);
  const facets = [...new Set([...asked, ...held])];
  const others = [filter.overdue !== undefined, filter.fastLane === false, filter.q !== undefined].filter(
    Boolean,
  ).length;
  const filters = asked.length + others;
  const pending = scope.committee.pendingBatches.length > 0;

  // Lists that hold no more than what is asked for need no second look.
  if (others === 0 && facets.length === 0 && !pending)
    return { list: dayList(scope, kind, span), matches: undefined, counted: 'list' };
  const [facet] = facets;
  if (others === 0 && facets.length === 1 && facet !== undefined)
    return { list: facetList(scope, kind, facet, span), matches: undefined, counted: 'list' };

  const matches = (item: WorkItem) =>
    isVisible(scope, item) &&
    facets.every((each) => facetsOf(kinds[kind], item).includes(each)) &&
    (filter.overdue === undefined || isOverdue(item, scope.today) === filter.overdue) &&
    (filter.fastLane !== false || (item as WorkItem & { fastLane?: boolean }).fastLane !== true);
  const counted = filter.q === undefined && filters <= 1 ? 'matches' : 'no';
  if (filter.q !== undefined) return { list: searchList(scope, kind, fold(filter.q), span), matches, counted };
  if (filter.overdue === true) return { list: overdueItems(scope, kind, span), matches, counted };
  return {
    list: facet === undefined ? dayList(scope, kind, span) : facetList(scope, kind, facet, span),
    matches,
    counted,
  };
}

async function totalOf(scope: Scope, kind: KindName, { list, matches, counted }: Plan): Promise<number | null> {
  if (counted === 'no') return null;
  if (counted === 'list' || !matches) return list.count();
  let total = 0;
  let place: string | undefined;
  for (;;) {
    const page = await list.page(place, 500);
    total += (await withItems(scope, kind, page.entries)).filter(({ item }) => matches(item)).length;
    place = page.next;
    if (place === undefined) return total;
  }
}

/** Entries of a facet or a search name items; their heads are read in one batch. */
async function withItems(
  scope: Scope,
  kind: KindName,
  entries: readonly (Entry | Omit<Entry, 'item'>)[],
): Promise<Entry[]> {
  const heads = await headsOf(
    scope,
    kind,
    entries.flatMap((entry) => ('item' in entry ? [] : [entry.place])),
  );
  return entries.flatMap((entry) => {
    if ('item' in entry) return [entry];
    const item = heads.get(entry.place);
    return item ? [{ place: entry.place, item }] : [];
  });
}

/** Both ends included; a year is a span of its own and meets the others. */
function spanOf({ from, to, year }: ItemFilter): Span {
  const first = year === undefined ? undefined : `${year}-01-01`;
  const last = year === undefined ? undefined : `${year}-12-31`;
  return {
    from: [from, first]
      .filter((day) => day !== undefined)
      .sort()
      .at(-1),
    to: [to, last]
      .filter((day) => day !== undefined)
      .sort()
      .at(0),
  };
}
