import type { Opinion } from '@lianluo/domain/opinion/opinion';
import type { OpinionValue } from '@lianluo/domain/import/opinion-rows';
import type { WorkItem } from '@lianluo/domain/work/item';
import { groupBy } from '@lianluo/domain/import/group-by';
import { fold } from '@lianluo/domain/text/fold';
import type { Scope } from '../../../floor/context';
import { isVisible } from '../../../engine/work/find-item';
import { readHead, textVersionOf } from '../../../engine/work/head-row';
import { headAddress } from '../../../engine/work/ledger.store';
import { dayList } from '../../../engine/work/lists';
import { opinionsWithKeys } from '../commit/opinion-keys';

export interface KnownOpinion {
  item: Opinion;
  hasContent: boolean;
}

/** A row of a ledger and the key under which an earlier import of it stands. */
export interface LedgerRow {
  key: string;
  value: OpinionValue | undefined;
}

type Told = Pick<WorkItem, 'title' | 'unit' | 'reportedOn'>;

const wordsOf = ({ reportedOn, title, unit = '' }: Told): string => [reportedOn, fold(title), unit].join('|');

/**
 * The opinion that each row speaks of: by number, by the key of an earlier import, else by day, title and unit. Each opinion is
 * one row's only, so that two of the same words stay two.
 */
export async function findOpinions(scope: Scope, rows: readonly LedgerRow[]): Promise<(KnownOpinion | undefined)[]> {
  const byKey = await opinionsWithKeys(
    scope.storage,
    scope.committee.id,
    rows.flatMap(({ key, value }) => (value ? [key] : [])),
  );
  const isAllKnown = rows.every(({ key, value }) => !value || (byKey.has(key) && value.number === undefined));
  const listed = isAllKnown ? [] : await itemsBetween(scope, rows);
  const byNumber = new Map(
    listed.flatMap(({ number, id }) => (number === undefined ? [] : [[fold(number), id] as const])),
  );
  const byWords = groupBy(listed, wordsOf);

  const claimed = new Set<string>();
  const ids = rows.map(({ key, value }): string | undefined => {
    const number = value?.number === undefined ? undefined : byNumber.get(fold(value.number));
    const id = value && (number ?? byKey.get(key));
    if (id === undefined || claimed.has(id)) return undefined;
    claimed.add(id);
    return id;
  });
  const complete = ids.map((id, index) => {
    const { value } = rows[index] ?? {};
    if (id !== undefined || !value) return id;
    const free = byWords.get(wordsOf(value))?.find((each) => !claimed.has(each.id));
    if (free) claimed.add(free.id);
    return free?.id;
  });
  const heads = await headsOf(scope, [...claimed]);
  return complete.map((id) => (id === undefined ? undefined : heads.get(id)));
}

const pageSize = 500;

/** The opinions of the days that the ledger tells of. */
async function itemsBetween(scope: Scope, rows: readonly LedgerRow[]): Promise<WorkItem[]> {
  const days = rows.flatMap(({ value }) => value?.reportedOn ?? []).toSorted();
  const list = dayList(scope, 'opinions', { from: days[0], to: days.at(-1) });
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

async function headsOf({ storage, committee }: Scope, ids: readonly string[]): Promise<Map<string, KnownOpinion>> {
  const known = new Map<string, KnownOpinion>();
  for (let start = 0; start < ids.length; start += 100) {
    const batch = ids.slice(start, start + 100);
    const heads = await storage.get(batch.map((id) => headAddress(committee.id, 'opinions', id)));
    heads.forEach((head, index) => {
      const id = batch[index];
      // The ids are those of opinions. A head without a text version never had a text.
      if (head && id !== undefined)
        known.set(id, { item: readHead(head) as Opinion, hasContent: textVersionOf(head) > 0 });
    });
  }
  return known;
}
