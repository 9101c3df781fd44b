import { facetsOf } from '@lianluo/domain/work/facets';
import type { WorkItem } from '@lianluo/domain/work/item';
import { opensAll } from '@lianluo/domain/work/closed';
import { kinds, type KindName } from '@lianluo/domain/work/kinds';
import { isOverdue } from '@lianluo/domain/work/lifecycle';
import type { Scope } from '../../floor/context';
import { everyItem } from '../scorecard/totals.store';
import { heldTo, isVisible } from './find-item';
import { dayList, facetList, idOf, type Entry, type List, type Reading, type Span } from './lists';
import type { ItemFilter, Plan, Total } from './plan';
import { severalLists } from './several-lists';

/** `readBy`: whether the plan's list is read, or the ledger itself by id, where every item is judged. */
export async function planOf(
  scope: Scope,
  kind: KindName,
  filter: ItemFilter,
  readBy: 'list' | 'id' = 'list',
): Promise<Plan> {
  const span = spanOf(filter);
  const oldestFirst = filter.sort === 'reportedOn';
  const { member, topic, unit } = filter;
  // The list's own query has read them by the kind's table.
  const own = Object.keys(kinds[kind].facets).map(
    (name) => [name, filter[name] as string | number | boolean | undefined] as const,
  );
  // 否 is no list: whatever stands in that of 是 is left out.
  const without = own.flatMap(([name, value]) => (value === false ? [`${name}=true`] : []));
  const asked = [...Object.entries({ member, topic, unit }), ...own].flatMap(([name, value]) =>
    value === undefined || value === false ? [] : [`${name}=${value}`],
  );
  // What stands beside the heads leads: its list is read, for a head cannot tell that its item stands there.
  const isBeside = (facet: string) => besideLists(kind).some((each) => facet.startsWith(`${each}=`));
  const wanted = [...new Set([...asked, ...heldTo(scope.actor)])];
  const rest = wanted.filter((each) => !isBeside(each));
  const isShort = (facet: string) => kinds[kind].facets[facet.slice(0, facet.indexOf('='))]?.short === true;
  // Then what is short whatever the committee's years: read whole, it tells how many of it are all that was asked for.
  const single = [...wanted.filter(isBeside), ...rest.filter(isShort), ...rest.filter((each) => !isShort(each))];
  const statuses = filter.status?.map((status) => `status=${status}`);
  // Of each an item stands in one at least.
  const facets = [...single.map((each) => [each]), ...(statuses ? [statuses] : [])];
  const { q, overdue, ids, changed, sort } = filter;
  const others = [overdue, without[0], q, ids, changed].filter((each) => each !== undefined).length;

  const anyOf = facets[0] ?? [everyItem];
  const over = (part: Span): List => listOf(scope, kind, anyOf, { ...part, oldestFirst });
  // What is asked for all day needs none of what the rest takes.
  const rare =
    others === 0
      ? undefined
      : (await import('./rare-lists')).rareList(scope, kind, filter, facets.length > 0, { ...span, oldestFirst });
  const list = rare ?? over(span);
  // An administrator is shown everything, and the city above only what was never closed.
  const hides = scope.committee.holdsClosed === true && scope.actor.reach === 'own' && !opensAll(scope.actor);
  const isPlain = others === 0 && facets.length <= 1 && scope.committee.pendingBatches.length === 0;
  // The first of them is the list that is read, unless another is: then the items of each are told from the others by id.
  const leads = others === 0 && (sort === undefined || sort.endsWith('reportedOn')) && readBy === 'list';
  const toldBeside = single.filter(isBeside).slice(leads ? 1 : 0);
  const inLists = await Promise.all(toldBeside.map((facet) => idsIn(facetList(scope, kind, facet, span))));
  const told = facets.filter((each) => !each.some(isBeside));
  const isWithin = ({ reportedOn }: WorkItem) => (span.from ?? '') <= reportedOn && reportedOn <= (span.to ?? '9999');
  const matches = ({ item }: Entry) =>
    isVisible(scope, item) &&
    isWithin(item) &&
    (ids === undefined || ids.includes(item.id)) &&
    told.every((each) => each.some((facet) => facetsOf(kinds[kind], item).includes(facet))) &&
    inLists.every((list) => list.has(item.id)) &&
    !without.some((each) => facetsOf(kinds[kind], item).includes(each)) &&
    (overdue === undefined || isOverdue(item, scope.today, scope.calendar) === overdue) &&
    (changed === undefined || changed(item, item.batch));
  const total: Total = isPlain
    ? { by: 'list', anyOf, span, over, hides }
    : q !== undefined
      ? { by: 'bounded', list, matches }
      : changed === undefined && ((single[0] && isShort(single[0])) || asked.length + (statuses ? 1 : 0) + others <= 1)
        ? { by: 'matches', list, matches }
        : { by: 'nothing' };
  // Lists that hold no more than what is asked for need no second look.
  if (sort === undefined || sort.endsWith('reportedOn'))
    return { list, stands: matches, matches: isPlain && !hides ? undefined : matches, total, byDay: true, oldestFirst };
  const { sortedList } = await import('./sorted-list');
  // What is sorted by its number is the kind's own, and all of it where nothing else is asked for.
  const isWhole = isPlain && !hides && sort.endsWith('number') && facets.length === 0 && !span.from && !span.to;
  const base = { list, byPlace: facets.length > 0, q, matches: isWhole ? undefined : matches };
  return { ...sortedList(scope, kind, sort, base), stands: matches, total, byDay: false, oldestFirst };
}

/** The lists of a kind that its items stand in for their lines. */
const besideLists = (kind: KindName): readonly string[] =>
  Object.values(kinds[kind].beside ?? {}).flatMap(({ lists }) => lists);

/** Who was where in some years is a short list. */
async function idsIn(list: List): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  let place: string | undefined;
  do {
    const { entries, next } = await list.page(place, 1000);
    for (const entry of entries) ids.add(idOf(entry.place));
    place = next;
  } while (place !== undefined);
  return ids;
}

/** The items of a list; of several lists none of which an item stands in twice, as one. */
function listOf(scope: Scope, kind: KindName, anyOf: readonly string[], reading: Reading): List {
  const lists = anyOf.map((facet) =>
    facet === everyItem ? dayList(scope, kind, reading) : facetList(scope, kind, facet, reading),
  );
  const [only] = lists;
  return only && lists.length === 1 ? only : severalLists(lists, reading);
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
