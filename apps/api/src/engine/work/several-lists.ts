import type { List, Part, Reading } from './lists';

/** Several lists in one order as one; no item stands in two of them. */
export const severalLists = (lists: readonly List[], { oldestFirst = false }: Reading): List => ({
  async page(after, limit) {
    return joined(await Promise.all(lists.map((list) => list.page(after, limit))), limit, oldestFirst);
  },
  async count() {
    const counts = await Promise.all(lists.map((list) => list.count()));
    return counts.reduce((sum, each) => sum + each, 0);
  },
});

interface Placed {
  place: string;
}

/** The first entries of several parts that begin at one place, as far as each of them was read. */
export function joined<Entry extends Placed = Part['entries'][number]>(
  parts: readonly { entries: readonly Entry[]; next: string | undefined }[],
  limit: number,
  oldestFirst: boolean,
): { entries: Entry[]; next: string | undefined } {
  const inOrder = (one: string, other: string): number => (one === other ? 0 : one < other === oldestFirst ? -1 : 1);
  const [end] = parts.flatMap(({ next }) => next ?? []).toSorted(inOrder);
  const known = parts
    .flatMap(({ entries }) => entries)
    .filter(({ place }) => end === undefined || inOrder(place, end) <= 0)
    .toSorted((one, other) => inOrder(one.place, other.place));
  const entries = known.slice(0, limit);
  return { entries, next: known.length > limit ? entries.at(-1)?.place : end };
}
