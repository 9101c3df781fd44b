import { fold } from '@lianluo/domain/text/fold';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { KindName } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';
import { searchedText, searchPartition } from '../scorecard/facets.store';
import { finds } from '../scorecard/search-text';
import { withItems, type List } from './lists';

interface KeyedEntry {
  /** Where it stands in this order; behind the last `#` is its id. */
  key: string;
  /** Where it stands in the ledger. */
  place: string;
  item?: WorkItem;
}

/** An order that not every item of a ledger stands in. */
export interface Keyed {
  name: string;
  has(item: WorkItem): boolean;
  page(after: string | undefined, limit: number): Promise<{ entries: KeyedEntry[]; next: string | undefined }>;
}

/** Before the place of what does not stand in the order. */
const others = 'rest:';

/**
 * A list by a key: first what has one, in its order, whatever else it is; then, either way, those of `list` that have none in the
 * order of the ledger.
 */
export function keyedList(scope: Scope, kind: KindName, list: List, q: string | undefined, keyed: Keyed): List {
  const prefix = `${keyed.name}:`;
  return {
    async page(after, limit) {
      if (after?.startsWith(others)) {
        const { entries, next } = await list.page(after.slice(others.length) || undefined, limit);
        const rest = (await withItems(scope, kind, entries)).filter(({ item }) => !keyed.has(item));
        return {
          entries: rest.map((entry) => ({ ...entry, place: others + entry.place })),
          next: next === undefined ? undefined : others + next,
        };
      }
      const { entries, next } = await keyed.page(after?.slice(prefix.length), limit);
      const found = q === undefined ? entries : await foundBy(scope, kind, q, entries);
      return {
        entries: found.map(({ key, item }) => ({ place: prefix + key, ...(item && { item }) })),
        next: next === undefined ? others : prefix + next,
      };
    },
    count: () => list.count(),
  };
}

async function foundBy(
  { storage, committee }: Scope,
  kind: KindName,
  q: string,
  entries: readonly KeyedEntry[],
): Promise<KeyedEntry[]> {
  const found: KeyedEntry[] = [];
  const query = fold(q);
  const pk = searchPartition(committee.id, kind);
  for (let start = 0; start < entries.length; start += 100) {
    const batch = entries.slice(start, start + 100);
    const texts = await storage.get(batch.map(({ place }) => ({ table: 'scorecards', key: { pk, sk: place } })));
    found.push(
      ...batch.filter((_, index) => {
        const text = texts[index];
        return text !== undefined && finds(query, searchedText(text));
      }),
    );
  }
  return found;
}
