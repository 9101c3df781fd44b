import { spanOf } from '@lianluo/domain/calendar/period';
import type { KindName } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';
import { monthsOf, type Months } from '../scorecard/totals.store';
import type { Plan, Total } from './plan';
import { withItems, type Span } from './lists';

/** A search tells its total where so many reads see all of it. */
const mostReads = 12;

/** How many items the whole list has, exactly, or null where that is not known. `seen` is what a page that was the whole list held. */
export async function totalOf(
  scope: Scope,
  kind: KindName,
  { total }: Pick<Plan, 'total'>,
  seen: number | undefined,
): Promise<number | null> {
  if (total.by === 'nothing') return null;
  if (total.by === 'list') {
    const months = await partsByMonth(scope, kind, total);
    const count = months ? months.reduce((sum, part) => sum + part.count, 0) : await total.over(total.span).count();
    return total.hides ? count - (await (await import('./hidden-items')).hiddenItems(scope, kind, total)) : count;
  }
  if (seen !== undefined) return seen;
  let count = 0;
  let place: string | undefined;
  for (let reads = 0; total.by === 'matches' || reads < mostReads; reads++) {
    const part = await total.list.page(place, 500);
    const entries = await withItems(scope, kind, part.entries);
    count += entries.filter(total.matches).length;
    place = part.next;
    if (place === undefined) return count;
  }
  return null;
}

/** A month of a list, or as much of it as a span takes, with how many items it holds. */
export interface MonthPart {
  span: { from: string; to: string };
  count: number;
}

/** A list by months, oldest first, from its counter; only a month that the span breaks is counted. Nothing where there is no counter. */
export async function partsByMonth(
  scope: Scope,
  kind: KindName,
  { anyOf, span, over }: Extract<Total, { by: 'list' }>,
): Promise<MonthPart[] | undefined> {
  const months = await monthsOfAny(scope, kind, anyOf);
  if (!months) return undefined;
  const parts = partsWithin(months, span).map(async ({ broken, ...part }) =>
    broken ? { ...part, count: await over(part.span).count() } : part,
  );
  return Promise.all(parts);
}

/** Of several lists as one, none of which an item stands in twice. */
async function monthsOfAny(
  { storage, committee }: Scope,
  kind: KindName,
  anyOf: readonly string[],
): Promise<Months | undefined> {
  const counters = await Promise.all(anyOf.map((facet) => monthsOf(storage, committee.id, kind, facet)));
  const sums: Record<string, number> = {};
  for (const counter of counters) {
    if (!counter) return undefined;
    for (const [month, count] of Object.entries(counter)) sums[month] = (sums[month] ?? 0) + count;
  }
  return sums;
}

function partsWithin(months: Months, { from = '', to = '9999' }: Span): (MonthPart & { broken: boolean })[] {
  return Object.entries(months)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([month, count]) => {
      const whole = spanOf(month);
      if (!whole) return [];
      const part = { from: from > whole.from ? from : whole.from, to: to < whole.to ? to : whole.to };
      return [{ span: part, count, broken: part.from !== whole.from || part.to !== whole.to }];
    })
    .filter(({ span }) => span.from <= span.to);
}
