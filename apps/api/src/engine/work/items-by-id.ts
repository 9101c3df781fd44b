import type { WorkItem } from '@lianluo/domain/work/item';
import { fold } from '@lianluo/domain/text/fold';
import { kinds, type KindName } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';
import type { Row } from '../../floor/storage/table';
import { countedFirst } from '../scorecard/counted-until';
import { searchedText, searchPartition } from '../scorecard/facets.store';
import { finds } from '../scorecard/search-text';
import { ledgerPartition, placeOf, readHead } from './head-row';
import { readItem } from './ledger.store';
import { nameOf, placeIn, type Paging, type ReadPage } from './list-items';
import { planOf } from './list-plan';
import type { Entry } from './lists';
import type { ItemFilter } from './plan';
import { joinTexts, type Texts } from './texts';
import { textsOf } from './expand-items';
import { totalOf } from './total-of';

/** After this many reads without a full page a cursor is handed back instead. */
const mostReads = 12;
/** A head has so many rows of text beside it, as a rule. */
const rowsPerItem = 3;
const mostRows = 600;

/**
 * A page in the order of ids, which never changes: what happens between two pages moves no row. It is read from the ledger itself,
 * where the texts stand beside their heads, and as it stands: what was told of before is there.
 */
export async function pageById(
  scope: Scope,
  kind: KindName,
  { limit, cursor, page: _page, ...filter }: ItemFilter & Paging,
  expand: readonly string[],
): Promise<ReadPage> {
  await countedFirst(scope, [scope.committee]);
  const list = nameOf(kind, { order: 'id', ...filter });
  const plan = await planOf(scope, kind, filter, 'id');
  const begun = placeIn(scope, list, cursor);

  const matches: Entry[] = [];
  let place = begun;
  let isLast = false;
  for (let reads = 0; reads < mostReads && matches.length <= limit && !isLast; reads++) {
    const rows = plan.matches === undefined ? (limit + 1 - matches.length) * rowsPerItem : mostRows;
    const part = await readOn(scope, kind, place, { rows: Math.min(rows, mostRows), whole: expand.length > 0 });
    const entries = part.items.map(({ head, texts }) => entryOf(kind, head, textsOf(texts, expand)));
    matches.push(...(await foundBy(scope, kind, filter.q, entries.filter(plan.stands))));
    place = part.place;
    isLast = place === undefined;
  }

  const entries = matches.slice(0, limit);
  const isWhole = isLast && begun === undefined;
  return {
    list,
    entries,
    place: matches.length > limit ? entries.at(-1)?.place : place,
    total: cursor === undefined ? await totalOf(scope, kind, plan, isWhole ? matches.length : undefined) : null,
  };
}

function entryOf(kind: KindName, head: Row, texts: Texts): Entry {
  const item: WorkItem = readHead(head);
  return { place: item.id, item: joinTexts(kinds[kind], item, texts) };
}

interface Part {
  items: { head: Row; texts: Texts }[];
  /** The item that was read last, while there is more. */
  place: string | undefined;
}

/** What stands behind an item in the ledger, as far as one query tells; where texts are asked for, no item without all of its own. */
async function readOn(
  { storage, committee }: Scope,
  kind: KindName,
  behind: string | undefined,
  { rows: limit, whole }: { rows: number; whole: boolean },
): Promise<Part> {
  const pk = ledgerPartition(committee.id, kind);
  // `$` sorts behind the mark before a text's name, and before whatever an id is made of.
  const from = behind === undefined ? {} : { from: `${behind}$` };
  const { rows, next } = await storage.list({ table: 'ledger', pk, ...from, limit, consistent: true });
  const items: Part['items'] = [];
  for (const row of rows) {
    const mark = row.sk.indexOf('#');
    if (mark === -1) items.push({ head: row, texts: {} });
    else Object.assign(items.at(-1)?.texts ?? {}, { [row.sk.slice(mark + 1)]: row['text'] });
  }
  if (!next) return { items, place: undefined };
  // The texts of the last one may go on behind the page.
  const cut = whole ? items.pop() : undefined;
  if (cut && items.length === 0) items.push(await readWhole(storage, committee.id, kind, cut.head));
  return { items, place: items.at(-1)?.head.sk ?? next['sk']?.split('#')[0] };
}

/** One with more texts than a query takes. */
async function readWhole(storage: Scope['storage'], committee: string, kind: KindName, head: Row) {
  const found = await readItem(storage, committee, kind, head.sk);
  return { head, texts: found?.texts ?? {} };
}

/** Of what else matches, the items whose words hold the query. */
async function foundBy(
  { storage, committee }: Scope,
  kind: KindName,
  q: string | undefined,
  entries: readonly Entry[],
): Promise<readonly Entry[]> {
  if (q === undefined) return entries;
  const query = fold(q);
  const pk = searchPartition(committee.id, kind);
  const found: Entry[] = [];
  for (let start = 0; start < entries.length; start += 100) {
    const batch = entries.slice(start, start + 100);
    const rows = await storage.get(batch.map(({ item }) => ({ table: 'scorecards', key: { pk, sk: placeOf(item) } })));
    found.push(
      ...batch.filter((_, index) => {
        const row = rows[index];
        return row !== undefined && finds(query, searchedText(row));
      }),
    );
  }
  return found;
}
