import { addDays } from '@lianluo/domain/calendar/day';
import { groupBy } from '@lianluo/domain/import/group-by';
import { ledgerWords, type ToldRow } from '@lianluo/domain/import/row-key';
import { fold } from '@lianluo/domain/text/fold';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { KindName } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../../floor/context';
import { isVisible } from '../../../engine/work/find-item';
import { ledgerPartition, readHead, textVersionOf } from '../../../engine/work/head-row';
import { allRows } from '../../../floor/storage/pages';
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
  /** An item may stand in it before that day has come, under another. */
  mayWait: boolean;
}

export interface FoundItems {
  known: (KnownItem | undefined)[];
  /** For a row that speaks of nothing known: one of its title and unit whose day has not come. */
  open: (WorkItem | undefined)[];
}

/**
 * The item that each row speaks of: by number, by the key of an earlier import, else by day, title and unit. Each item is one
 * row's only, so that two of the same words stay two.
 */
export async function findItems(scope: Scope, ledger: Ledger, rows: readonly LedgerRow[]): Promise<FoundItems> {
  const byKey = await itemsWithKeys(
    scope.storage,
    scope.committee.id,
    ledger.kind,
    rows.flatMap(({ key, told }) => (told ? [key] : [])),
  );
  const isAllKnown = rows.every(({ key, told }) => !told || (byKey.has(key) && told.number === undefined));
  const listed = isAllKnown ? [] : await itemsBetween(scope, ledger, rows);
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
  const waiting = groupBy(
    listed.filter((item) => ledger.dayOf(item) === '' && !claimed.has(item.id)),
    withoutDay,
  );
  return {
    known: complete.map((id) => (id === undefined ? undefined : heads.get(id))),
    open: rows.map(({ told }, index) =>
      told && complete[index] === undefined ? waiting.get(withoutDay(told))?.[0] : undefined,
    ),
  };
}

const withoutDay = ({ title, unit }: Pick<ToldRow, 'title' | 'unit'>): string => ledgerWords({ day: '', title, unit });

/** 预览之后登记: whether a row tells of what somebody has recorded by hand since, be it done or still in work. */
export async function recordedSince(
  scope: Scope,
  ledger: Ledger,
  mark: string | undefined,
): Promise<(told: ToldRow) => boolean> {
  const since = mark === undefined ? [] : await itemsAfter(scope, ledger.kind, mark);
  const words = new Set(since.map((item) => ledgerWords({ ...item, day: ledger.dayOf(item) })));
  return (told) => words.has(ledgerWords(told)) || words.has(withoutDay(told));
}

/** What was recorded after this id was given: ids sort by time, so nothing older is read. */
async function itemsAfter(scope: Scope, kind: KindName, mark: string): Promise<WorkItem[]> {
  const pk = ledgerPartition(scope.committee.id, kind);
  const rows = await allRows(scope.storage, { table: 'ledger', pk, from: mark, to: '\u{10FFFF}', limit: pageSize });
  // A text stands under the id of its item and a name.
  return rows
    .filter(({ sk }) => !sk.includes('#'))
    .map(readHead)
    .filter((item) => isVisible(scope, item));
}

const pageSize = 500;
/** What is done now was begun or reported before. */
const longestCourse = 366;

/** The items of the days that the ledger tells of, and of a year around them where it may stand under another; all of them where a row has no day yet, for such an item stands under another. */
async function itemsBetween(scope: Scope, { kind, mayWait }: Ledger, rows: readonly LedgerRow[]): Promise<WorkItem[]> {
  const days = rows.flatMap(({ told }) => told?.day ?? []).toSorted();
  const before = mayWait ? longestCourse : 0;
  const list = dayList(
    scope,
    kind,
    days[0] === undefined || days[0] === ''
      ? { from: undefined, to: undefined }
      : { from: addDays(days[0], -before), to: addDays(days.at(-1) ?? days[0], before) },
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
