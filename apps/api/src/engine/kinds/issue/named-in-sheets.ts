import { firstSeries, firstSeriesOf, type Series } from '@lianluo/domain/issue/series';
import type { Opinion, OpinionStatus } from '@lianluo/domain/opinion/opinion';
import type { KnownNames } from '@lianluo/domain/work/sheet';
import type { Scope } from '../../../floor/context';
import { readAll, type Named } from '../../register/platform.store';
import { isVisible } from '../../work/find-item';
import { dayList } from '../../work/lists';

/** What a ledger of old issues names: 刊物, and opinions by their titles. */
export async function namedInSheets(scope: Scope): Promise<KnownNames> {
  const [stored, items] = await Promise.all([readAll<Series & Named>(scope, 'series'), opinionsOut(scope)]);
  const series = stored.map(({ value: { id, name } }) => ({ id, name }));
  const first = series.some(({ id }) => id === firstSeries) ? [] : [firstSeriesOf(scope.committee.id)];
  return { series: [...first, ...series], items };
}

const notOut: ReadonlySet<OpinionStatus> = new Set(['draft', 'returned', 'merged', 'rejected']);

/** Those that an issue may have held which is not here yet. */
async function opinionsOut(scope: Scope): Promise<{ id: string; name: string }[]> {
  const list = dayList(scope, 'opinions', { from: undefined, to: undefined });
  const found: { id: string; name: string }[] = [];
  let place: string | undefined;
  do {
    const page = await list.page(place, 500);
    for (const entry of page.entries) {
      if (!('item' in entry) || !isVisible(scope, entry.item)) continue;
      // The list of opinions holds opinions alone.
      const { id, title, status, issuedOn } = entry.item as Opinion;
      if (issuedOn === undefined && !notOut.has(status)) found.push({ id, name: title });
    }
    place = page.next;
  } while (place !== undefined);
  return found;
}
