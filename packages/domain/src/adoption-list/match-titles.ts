import { fold } from '../text/fold';
import { coreOf, pairsOf } from '../text/near-title';

/** Something with a title that a line of a list may mean. */
export interface Titled {
  id: string;
  title: string;
}

export type TitleMatch<Item extends Titled> =
  | { state: 'sure'; items: readonly [Item] }
  | { state: 'doubt'; items: readonly Item[] }
  | { state: 'none'; items: readonly [] };

const nearEnough = 0.5;
const mostCandidates = 5;

/** Titles that differ in blanks, brackets, punctuation, 关于 or 的建议 are one. */
export function titleKey(title: string): string {
  const folded = fold(title).replaceAll(/[\p{P}\p{S}]/gu, '');
  return coreOf(folded) || folded;
}

/**
 * Which of the items the titles of a list mean. One that alone has the title is sure; several of that title, or others that
 * sound like it, the nearest first, are for a person to choose from. Made once for a ledger, asked for each line.
 */
export function titleMatcher<Item extends Titled>(items: readonly Item[]): (title: string) => TitleMatch<Item> {
  const byKey = new Map<string, Item[]>();
  const byPair = new Map<string, Item[]>();
  const pairs = new Map<Item, number>();
  for (const item of items) {
    const key = titleKey(item.title);
    put(byKey, key, item);
    const own = pairsOf(key);
    pairs.set(item, own.size);
    for (const pair of own) put(byPair, pair, item);
  }

  return (title) => {
    const key = titleKey(title);
    const [same, ...others] = byKey.get(key) ?? [];
    if (same)
      return others.length === 0 ? { state: 'sure', items: [same] } : { state: 'doubt', items: [same, ...others] };

    const own = pairsOf(key);
    const shared = new Map<Item, number>();
    for (const pair of own) for (const item of byPair.get(pair) ?? []) shared.set(item, (shared.get(item) ?? 0) + 1);
    const near = [...shared]
      .map(([item, count]) => ({ item, nearness: (2 * count) / (own.size + (pairs.get(item) ?? 0)) }))
      .filter(({ nearness }) => nearness >= nearEnough)
      .sort((one, other) => other.nearness - one.nearness || (one.item.id < other.item.id ? -1 : 1))
      .slice(0, mostCandidates)
      .map(({ item }) => item);
    return near.length === 0 ? { state: 'none', items: [] } : { state: 'doubt', items: near };
  };
}

function put<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const there = map.get(key);
  if (there) there.push(item);
  else map.set(key, [item]);
}
