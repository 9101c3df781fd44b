import { fold } from '@lianluo/domain/text/fold';
import type { KindName } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';
import { searchedText, searchPartition } from '../scorecard/facets.store';
import { finds } from '../scorecard/search-text';
import type { Row } from '../../floor/storage/table';
import { ledgerPartition, placeOf, readHead } from './head-row';
import type { Plan, ItemFilter } from './plan';
import type { List, Part } from './lists';

/** Before the place of what waits without a day; no day of the office's comes after it. */
const lastDay = '9000';
const dated = 'due:';
const undated = 'rest:';

interface Base extends Pick<Plan, 'list'> {
  filter: ItemFilter;
  facets: readonly string[];
  matches: NonNullable<Plan['matches']>;
}

/**
 * A list by the day its items are due: those with a day from the index by due day, whatever else they are is judged by
 * `matches`; then, either way, those without one in the order of the ledger.
 */
export function dueList(scope: Scope, kind: KindName, base: Base): Pick<Plan, 'list' | 'matches'> {
  const { filter, facets, list, matches } = base;
  const hasFacets = facets.length > 0;
  const page = async (after: string | undefined, limit: number): Promise<Part> => {
    if (after?.startsWith(undated)) {
      const place = after.slice(undated.length);
      const part = await list.page(place === '' ? undefined : place, limit);
      return {
        entries: part.entries.map((entry) => ({ ...entry, place: undated + entry.place })),
        next: part.next === undefined ? undefined : undated + part.next,
      };
    }
    const { rows, next } = await scope.storage.list({
      table: 'ledger',
      index: 'byDue',
      pk: scope.committee.id,
      to: lastDay,
      limit,
      newestFirst: filter.sort === '-dueOn',
      ...(after !== undefined && { after: positionOf(scope, after) }),
    });
    const own = rows.filter((row) => row.pk === ledgerPartition(scope.committee.id, kind));
    const found = filter.q === undefined ? own : await foundBy(scope, kind, filter.q, own);
    return {
      // What the index shows of an item does not tell every list that it stands in.
      entries: found.map((row) => ({
        place: placeIn(row.pk, row['dueSk']),
        ...(!hasFacets && { item: readHead(row) }),
      })),
      next: next ? placeIn(String(next['pk']), next['dueSk']) : undated,
    };
  };
  return {
    list: { page, count: async () => list.count() } satisfies List,
    matches: (entry) => matches(entry) && (entry.place.startsWith(dated) || entry.item.dueOn === null),
  };
}

/** `due:opinions:2026-06-01#id` */
const placeIn = (pk: string, dueSk: unknown): string => `${dated}${pk.split('#')[1]}:${String(dueSk)}`;

function positionOf({ committee }: Scope, place: string): Record<string, string> {
  const [kind = '', dueSk = ''] = place.slice(dated.length).split(':');
  // A place was made by `placeIn`.
  return {
    pk: ledgerPartition(committee.id, kind as KindName),
    sk: dueSk.split('#')[1] ?? '',
    duePk: committee.id,
    dueSk,
  };
}

async function foundBy({ storage, committee }: Scope, kind: KindName, q: string, rows: readonly Row[]): Promise<Row[]> {
  const found: Row[] = [];
  const query = fold(q);
  for (let start = 0; start < rows.length; start += 100) {
    const batch = rows.slice(start, start + 100);
    const texts = await storage.get(
      batch.map((row) => ({
        table: 'scorecards',
        key: { pk: searchPartition(committee.id, kind), sk: placeOf(readHead(row)) },
      })),
    );
    found.push(...batch.filter((_, index) => isFound(query, texts[index])));
  }
  return found;
}

const isFound = (query: string, text: Row | undefined): boolean =>
  text !== undefined && finds(query, searchedText(text));
