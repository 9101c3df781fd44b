import type { Day } from '@lianluo/domain/calendar/day';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { KindName } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';
import { facetPartition, placeOfItem } from '../scorecard/facets.store';
import type { Question, Row } from '../../floor/storage/table';
import { ledgerPartition, readHead } from './head-row';
import { headAddress } from './ledger.store';
import { getAll } from '../../floor/storage/get-all';

export interface Span {
  from: Day | undefined;
  to: Day | undefined;
}

export interface Entry {
  /** `day#id` */
  place: string;
  item: WorkItem;
}

/** A part of a list. Entries without an item name one; `next` is the place to read on from, while there is more. */
export interface Part {
  entries: (Entry | Omit<Entry, 'item'>)[];
  next: string | undefined;
}

/** Something that can be read in its order, from a place on. */
export interface List {
  page(after: string | undefined, limit: number): Promise<Part>;
  count(): Promise<number>;
}

/** Which part of a list is read, and from which end. */
export interface Reading extends Span {
  oldestFirst?: boolean;
}

const bounds = ({ from, to }: Span) => ({ ...(from && { from }), ...(to && { to: `${to}#\u{10FFFF}` }) });
const isEmpty = ({ from, to }: Span): boolean => from !== undefined && to !== undefined && from > to;
const nothing: List = { page: async () => ({ entries: [], next: undefined }), count: async () => 0 };

/** Every item of a kind, from the index that carries what a list shows: one query. */
export function dayList({ storage, committee }: Scope, kind: KindName, reading: Reading): List {
  if (isEmpty(reading)) return nothing;
  const pk = ledgerPartition(committee.id, kind);
  const newestFirst = !reading.oldestFirst;
  const question = { table: 'ledger' as const, index: 'byDay', pk, ...bounds(reading) };
  return {
    async page(after, limit) {
      const position = after === undefined ? {} : { after: { pk, sk: idOf(after), dayPk: pk, daySk: after } };
      const { rows, next } = await storage.list({ ...question, ...position, limit, newestFirst });
      return {
        entries: rows.map((row) => ({ place: String(row['daySk']), item: readHead(row) })),
        next: next?.['daySk'],
      };
    },
    count: () => storage.count(question),
  };
}

/** The items that stand under one facet (`status=issued`, `member=…`). */
export const facetList = (scope: Scope, kind: KindName, facet: string, reading: Reading): List =>
  derivedList(scope, facetPartition(scope.committee.id, kind, facet), reading, () => true);

/** A list of derived rows, each at the place of its item. */
export function derivedList({ storage }: Scope, pk: string, reading: Reading, keep: (row: Row) => boolean): List {
  if (isEmpty(reading)) return nothing;
  const newestFirst = !reading.oldestFirst;
  const question: Omit<Question, 'limit'> = { table: 'scorecards', pk, ...bounds(reading) };
  return {
    async page(after, limit) {
      const position = after === undefined ? {} : { after: { pk, sk: after } };
      const { rows, next } = await storage.list({ ...question, ...position, limit, newestFirst });
      const entries = rows.filter(keep).map((row) => ({ place: row.sk }));
      return { entries: entries.filter(isFirst), next: next?.['sk'] };
    },
    count: () => storage.count(question),
  };
}

/** A line that moves to another part of its list stands in both for a moment: its item is told once. */
const isFirst = ({ place }: Placed, index: number, all: readonly Placed[]): boolean =>
  index === 0 || placeOfItem(all[index - 1]?.place ?? '') !== placeOfItem(place);
interface Placed {
  place: string;
}

/** Entries of a facet or a search name items; their heads are read in one batch. */
export async function withItems(
  scope: Scope,
  kind: KindName,
  entries: readonly Part['entries'][number][],
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

export async function headsOf(
  { storage, committee }: Scope,
  kind: KindName,
  places: readonly string[],
): Promise<Map<string, WorkItem>> {
  const heads = new Map<string, WorkItem>();
  const rows = await getAll(
    storage,
    places.map((place) => headAddress(committee.id, kind, idOf(place))),
  );
  rows.forEach((row, index) => {
    const place = places[index];
    if (row && place !== undefined) heads.set(place, readHead(row));
  });
  return heads;
}

/** The item at a place of a list. */
export const idOf = (place: string): string => placeOfItem(place.slice(place.lastIndexOf('#') + 1));
