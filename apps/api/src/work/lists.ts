import type { Day } from '@lianluo/domain/calendar/day';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { KindName } from '@lianluo/domain/work/kinds';
import type { Scope } from '../context';
import { finds } from '../scorecard/search-text';
import { facetPartition, searchedText, searchPartition } from '../scorecard/facets.store';
import { pagesOf } from '../storage/pages';
import type { Question, Row } from '../storage/table';
import { ledgerPartition, placeOf, readHead } from './head-row';
import { headAddress } from './ledger.store';

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

/** Something that can be read newest day first, from a place on. */
export interface List {
  page(after: string | undefined, limit: number): Promise<Part>;
  count(): Promise<number>;
}

const bounds = ({ from, to }: Span) => ({ ...(from && { from }), ...(to && { to: `${to}#\u{10FFFF}` }) });
const isEmpty = ({ from, to }: Span): boolean => from !== undefined && to !== undefined && from > to;
const nothing: List = { page: async () => ({ entries: [], next: undefined }), count: async () => 0 };

/** Every item of a kind, from the index that carries what a list shows: one query. */
export function dayList({ storage, committee }: Scope, kind: KindName, span: Span): List {
  if (isEmpty(span)) return nothing;
  const pk = ledgerPartition(committee.id, kind);
  const question = { table: 'ledger' as const, index: 'byDay', pk, ...bounds(span) };
  return {
    async page(after, limit) {
      const position = after === undefined ? {} : { after: { pk, sk: idOf(after), dayPk: pk, daySk: after } };
      const { rows, next } = await storage.list({ ...question, ...position, limit, newestFirst: true });
      return {
        entries: rows.map((row) => ({ place: String(row['daySk']), item: readHead(row) })),
        next: next?.['daySk'],
      };
    },
    count: () => storage.count(question),
  };
}

/** The items that stand under one facet (`status=issued`, `member=…`). */
export const facetList = (scope: Scope, kind: KindName, facet: string, span: Span): List =>
  derivedList(scope, facetPartition(scope.committee.id, kind, facet), span, () => true);

/** The items whose words hold the folded query. */
export const searchList = (scope: Scope, kind: KindName, query: string, span: Span): List =>
  derivedList(scope, searchPartition(scope.committee.id, kind), span, (row) => finds(query, searchedText(row)));

function derivedList({ storage }: Scope, pk: string, span: Span, keep: (row: Row) => boolean): List {
  if (isEmpty(span)) return nothing;
  const question: Omit<Question, 'limit'> = { table: 'scorecards', pk, ...bounds(span) };
  return {
    async page(after, limit) {
      const position = after === undefined ? {} : { after: { pk, sk: after } };
      const { rows, next } = await storage.list({ ...question, ...position, limit, newestFirst: true });
      return { entries: rows.filter(keep).map((row) => ({ place: row.sk })), next: next?.['sk'] };
    },
    count: () => storage.count(question),
  };
}

/** What is overdue today, from the index by due day; few enough to be put in the ledger's order here. */
export function overdueItems({ storage, committee, today }: Scope, kind: KindName, span: Span): List {
  const all = async (): Promise<Entry[]> => {
    const entries: Entry[] = [];
    const question = { table: 'ledger', index: 'byDue', pk: committee.id, to: today, limit: 1000 } as const;
    for await (const rows of pagesOf(storage, question))
      for (const row of rows) {
        const item = readHead(row);
        const { reportedOn } = item;
        const inSpan = (span.from ?? '') <= reportedOn && reportedOn <= (span.to ?? '9999');
        if (item.kind === kind && inSpan) entries.push({ place: placeOf(item), item });
      }
    return entries.sort((a, b) => (a.place < b.place ? 1 : -1));
  };
  return {
    async page(after, limit) {
      const entries = (await all()).filter(({ place }) => after === undefined || place < after);
      const part = entries.slice(0, limit);
      return { entries: part, next: entries.length > limit ? part.at(-1)?.place : undefined };
    },
    count: async () => (await all()).length,
  };
}

export async function headsOf(
  { storage, committee }: Scope,
  kind: KindName,
  places: readonly string[],
): Promise<Map<string, WorkItem>> {
  const heads = new Map<string, WorkItem>();
  for (let start = 0; start < places.length; start += 100) {
    const batch = places.slice(start, start + 100);
    const rows = await storage.get(batch.map((place) => headAddress(committee.id, kind, idOf(place))));
    rows.forEach((row, index) => {
      const place = batch[index];
      if (row && place !== undefined) heads.set(place, readHead(row));
    });
  }
  return heads;
}

const idOf = (place: string): string => place.slice(place.indexOf('#') + 1);
