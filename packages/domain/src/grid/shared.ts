import type { Trait } from './terms';
import { groupBy } from '../import/group-by';
import type { RosterEntry } from './roster';

const valuesOf = (entry: RosterEntry, trait: Trait): readonly string[] => entry.traits[trait] ?? [];

/** What two subjects have in common of what the committee prefers, in its order. */
export const sharedTraits = (one: RosterEntry, other: RosterEntry, prefer: readonly Trait[]): Trait[] =>
  prefer.filter((trait) => valuesOf(one, trait).some((value) => valuesOf(other, trait).includes(value)));

/** An earlier preference outweighs all later ones together. */
const weightAt = (index: number, count: number): number => 2 ** (count - 1 - index);

export function sharedWeight(one: RosterEntry, other: RosterEntry, prefer: readonly Trait[]): number {
  const shared = sharedTraits(one, other, prefer);
  return prefer.reduce(
    (total, trait, index) => (shared.includes(trait) ? total + weightAt(index, prefer.length) : total),
    0,
  );
}

/** `sharedWeight` of every pair, row by row: found through the values they share, as thousands meet thousands here. */
export function sharedWeights(
  rows: readonly RosterEntry[],
  columns: readonly RosterEntry[],
  prefer: readonly Trait[],
): Uint8Array {
  const weights = new Uint8Array(rows.length * columns.length);
  for (const [index, trait] of prefer.entries()) {
    const weight = weightAt(index, prefer.length);
    const holders = groupBy(
      columns.flatMap((entry, column) => valuesOf(entry, trait).map((value) => ({ value, column }))),
      ({ value }) => value,
    );
    for (const [row, entry] of rows.entries()) {
      for (const value of valuesOf(entry, trait)) {
        for (const { column } of holders.get(value) ?? []) {
          const at = row * columns.length + column;
          weights[at] = (weights[at] ?? 0) | weight;
        }
      }
    }
  }
  return weights;
}
