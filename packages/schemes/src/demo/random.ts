/** Chance that repeats: the same seed gives the same world. */
export interface Random {
  int(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  chance(share: number): boolean;
  shuffled<T>(list: readonly T[]): T[];
}

/** mulberry32 over a seed. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    int,
    pick(list) {
      return at(list, int(0, list.length - 1));
    },
    chance: (share) => next() < share,
    shuffled(list) {
      const left = [...list];
      return list.map(() => at(left.splice(int(0, left.length - 1), 1), 0));
    },
  };
}

/** The element at a place that must exist; beyond the end the list starts again. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list.slice(index % list.length, (index % list.length) + 1);
  for (const each of found) return each;
  throw new Error('nothing to choose from');
}
