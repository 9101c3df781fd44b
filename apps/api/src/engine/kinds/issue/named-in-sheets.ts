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

const over: ReadonlySet<OpinionStatus> = new Set(['in-handling', 'handled', 'fed-back', 'archived']);

/** Those that may have stood in an issue which is not here yet: what is still on its way to one has not. */
async function opinionsOut(scope: Scope): Promise<{ id: string; name: string }[]> {
  const list = dayList(scope, 'opinions', { from: undefined, to: undefined });
  const found: { id: string; name: string }[] = [];
  let place: string | undefined;
  do {
    const page = await list.page(place, 500);
    for (const entry of page.entries) {
      if (!('item' in entry) || !isVisible(scope, entry.item)) continue;
      // The list of opinions holds opinions alone.
      const { id, title, status, issuedOn, rejected, imported } = entry.item as Opinion;
      const mayHaveStood = issuedOn === undefined && !rejected && (imported || over.has(status));
      if (mayHaveStood) found.push({ id, name: title });
    }
    place = page.next;
  } while (place !== undefined);
  return found;
}
