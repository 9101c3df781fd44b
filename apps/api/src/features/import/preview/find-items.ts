import { groupBy } from '@lianluo/domain/import/group-by';
import { ledgerWords, type ToldRow } from '@lianluo/domain/import/row-key';
import { fold } from '@lianluo/domain/text/fold';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { KindName } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../../floor/context';
import { isVisible } from '../../../engine/work/find-item';
import { readHead, textVersionOf } from '../../../engine/work/head-row';
import { headAddress } from '../../../engine/work/ledger.store';
import { dayList } from '../../../engine/work/lists';
import { itemsWithKeys } from '../commit/row-keys';

export interface KnownItem {
  item: WorkItem;
  hasTexts: boolean;
}

/** A row of a ledger, and the key under which an earlier import of it stands. */
export interface LedgerRow {
  key: string;
  /** What it says; nothing where it has errors in it. */
  told: (ToldRow & { number?: string | undefined }) | undefined;
}

/** The ledger that rows are looked for in, and the day by which its items are told apart. */
export interface Ledger {
  kind: KindName;
  dayOf: (item: WorkItem) => string;
}

/**
 * The item that each row speaks of: by number, by the key of an earlier import, else by day, title and unit. Each item is one
 * row's only, so that two of the same words stay two.
 */
export async function findItems(
  scope: Scope,
  ledger: Ledger,
  rows: readonly LedgerRow[],
): Promise<(KnownItem | undefined)[]> {
  const byKey = await itemsWithKeys(
    scope.storage,
    scope.committee.id,
    ledger.kind,
    rows.flatMap(({ key, told }) => (told ? [key] : [])),
  );
  const isAllKnown = rows.every(({ key, told }) => !told || (byKey.has(key) && told.number === undefined));
  const listed = isAllKnown ? [] : await itemsBetween(scope, ledger.kind, rows);
  const byNumber = new Map(
    listed.flatMap(({ number, id }) => (number === undefined ? [] : [[fold(number), id] as const])),
  );
  const byWords = groupBy(listed, (item) => ledgerWords({ ...item, day: ledger.dayOf(item) }));

  const claimed = new Set<string>();
  const ids = rows.map(({ key, told }): string | undefined => {
    const number = told?.number === undefined ? undefined : byNumber.get(fold(told.number));
    const id = told && (number ?? byKey.get(key));
    if (id === undefined || claimed.has(id)) return undefined;
    claimed.add(id);
    return id;
  });
  const complete = ids.map((id, index) => {
    const { told } = rows[index] ?? {};
    if (id !== undefined || !told) return id;
    const free = byWords.get(ledgerWords(told))?.find((each) => !claimed.has(each.id));
    if (free) claimed.add(free.id);
    return free?.id;
  });
  const heads = await headsOf(scope, ledger.kind, [...claimed]);
  return complete.map((id) => (id === undefined ? undefined : heads.get(id)));
}

const pageSize = 500;

/** The items of the days that the ledger tells of; all of them where a row has no day yet, for such an item stands under another. */
async function itemsBetween(scope: Scope, kind: KindName, rows: readonly LedgerRow[]): Promise<WorkItem[]> {
  const days = rows.flatMap(({ told }) => told?.day ?? []).toSorted();
  const list = dayList(
    scope,
    kind,
    days[0] === '' ? { from: undefined, to: undefined } : { from: days[0], to: days.at(-1) },
  );
  const items: WorkItem[] = [];
  let place: string | undefined;
  do {
    const page = await list.page(place, pageSize);
    items.push(
      ...page.entries.flatMap((entry) => ('item' in entry && isVisible(scope, entry.item) ? [entry.item] : [])),
    );
    place = page.next;
  } while (place !== undefined);
  return items;
}

async function headsOf(
  { storage, committee }: Scope,
  kind: KindName,
  ids: readonly string[],
): Promise<Map<string, KnownItem>> {
  const known = new Map<string, KnownItem>();
  for (let start = 0; start < ids.length; start += 100) {
    const batch = ids.slice(start, start + 100);
    const heads = await storage.get(batch.map((id) => headAddress(committee.id, kind, id)));
    heads.forEach((head, index) => {
      const id = batch[index];
      // A head without a text version never had a text.
      if (head && id !== undefined) known.set(id, { item: readHead(head), hasTexts: textVersionOf(head) > 0 });
    });
  }
  return known;
}
