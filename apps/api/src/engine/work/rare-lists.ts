import { overdueBefore } from '@lianluo/domain/calendar/working-days';
import { fold } from '@lianluo/domain/text/fold';
import type { KindName } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';
import { searchedText, searchPartition } from '../scorecard/facets.store';
import { finds } from '../scorecard/search-text';
import { pagesOf } from '../../floor/storage/pages';
import { placeOf, readHead } from './head-row';
import type { ItemFilter } from './plan';
import { derivedList, headsOf, type List, type Part, type Reading } from './lists';

type Places = Part['entries'];

/** The lists that are asked for now and then: what somebody selected, looked for, or what is overdue. */
export function rareList(
  scope: Scope,
  kind: KindName,
  { ids, q, overdue }: ItemFilter,
  byPlace: boolean,
  reading: Reading,
): List | undefined {
  if (ids) return chosenItems(scope, kind, ids, reading);
  if (q !== undefined) return searchList(scope, kind, fold(q), reading);
  return overdue === true ? overdueItems(scope, kind, reading, byPlace) : undefined;
}

/** The items whose words hold the folded query. */
const searchList = (scope: Scope, kind: KindName, query: string, reading: Reading): List =>
  derivedList(scope, searchPartition(scope.committee.id, kind), reading, (row) => finds(query, searchedText(row)));

/**
 * What is overdue today, from the index by due day; few enough to be put in the ledger's order here. What the index shows of an
 * item does not tell every list that it stands in: where that is asked, `byPlace` names the items and their heads are read.
 */
function overdueItems(
  { storage, committee, today, calendar }: Scope,
  kind: KindName,
  reading: Reading,
  byPlace: boolean,
): List {
  const all = async (): Promise<Places> => {
    const entries: Places = [];
    const question = {
      table: 'ledger',
      index: 'byDue',
      pk: committee.id,
      to: overdueBefore(today, calendar),
      limit: 1000,
    } as const;
    for await (const rows of pagesOf(storage, question))
      for (const row of rows) {
        const item = readHead(row);
        const { reportedOn } = item;
        const inSpan = (reading.from ?? '') <= reportedOn && reportedOn <= (reading.to ?? '9999');
        if (item.kind === kind && inSpan) entries.push({ place: placeOf(item), ...(!byPlace && { item }) });
      }
    return entries.sort(inOrder(reading));
  };
  return wholeList(all, reading);
}

/** Those of the items that are there, each at its place. */
function chosenItems(scope: Scope, kind: KindName, ids: readonly string[], reading: Reading): List {
  const all = async (): Promise<Places> => {
    const heads = await headsOf(
      scope,
      kind,
      [...new Set(ids)].map((id) => `#${id}`),
    );
    const entries = [...heads.values()].map((item) => ({ place: placeOf(item), item }));
    return entries.sort(inOrder(reading));
  };
  return wholeList(all, reading);
}

const inOrder =
  ({ oldestFirst = false }: Reading) =>
  (one: Places[number], other: Places[number]): number =>
    one.place < other.place === oldestFirst ? -1 : 1;

/** A list that was read whole, a page at a time. */
function wholeList(all: () => Promise<Places>, { oldestFirst }: Reading): List {
  return {
    async page(after, limit) {
      const behind = ({ place }: Places[number]) =>
        after === undefined || (oldestFirst ? place > after : place < after);
      const entries = (await all()).filter(behind);
      const part = entries.slice(0, limit);
      return { entries: part, next: entries.length > limit ? part.at(-1)?.place : undefined };
    },
    count: async () => (await all()).length,
  };
}
