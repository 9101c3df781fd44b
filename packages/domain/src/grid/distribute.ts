import type { Trait } from './terms';
import type { FanOut } from './networks';
import { isSuspended, type RosterEntry } from './roster';
import { sharedWeights } from './shared';
import { subjectKey } from './subject';

/** Somebody on the level above: how many they contact already, and how many they may. */
export interface Contactor {
  entry: RosterEntry;
  kept: number;
  capacity: number;
}

export const contactorOf = (entry: RosterEntry, kept: number, { max }: FanOut): Contactor => ({
  entry,
  kept,
  capacity: isSuspended(entry) ? kept : max,
});

export const freePlaces = (contactors: readonly Contactor[]): number =>
  contactors.reduce((free, { kept, capacity }) => free + Math.max(0, capacity - kept), 0);

/**
 * 人数均衡: gives each newcomer a contactor, by the newcomer's key. Balance is the stronger rule: newcomers fill
 * up from the emptiest, as water does, so that on a fresh level no two counts differ by more than one unless a capacity
 * forbids it. Within that, who has most in common goes together, the weightiest pairs first (greedy, not an optimum over
 * all preferences). There must be a free place for everybody.
 */
export function distribute(
  newcomers: readonly RosterEntry[],
  contactors: readonly Contactor[],
  prefer: readonly Trait[],
): ReadonlyMap<string, RosterEntry> {
  const { level, extra } = waterLevel(newcomers.length, contactors);
  const counts = contactors.map(({ kept }) => kept);
  let extras = extra;
  const isOpen = (index: number): boolean => {
    const count = counts[index] ?? 0;
    const capacity = contactors[index]?.capacity ?? 0;
    return count < capacity && (count < level || (count === level && extras > 0));
  };

  const chosen = new Map<string, RosterEntry>();
  const weights = sharedWeights(
    newcomers,
    contactors.map(({ entry }) => entry),
    prefer,
  );
  for (let weight = 2 ** prefer.length - 1; weight >= 0; weight -= 1) {
    for (const [row, newcomer] of newcomers.entries()) {
      const key = subjectKey(newcomer);
      if (chosen.has(key)) continue;
      let emptiest = -1;
      for (let index = 0; index < contactors.length; index += 1) {
        if (weights[row * contactors.length + index] !== weight || !isOpen(index)) continue;
        if (emptiest === -1 || (counts[index] ?? 0) < (counts[emptiest] ?? 0)) emptiest = index;
      }
      const contactor = contactors[emptiest];
      if (!contactor) continue;
      if ((counts[emptiest] ?? 0) >= level) extras -= 1;
      counts[emptiest] = (counts[emptiest] ?? 0) + 1;
      chosen.set(key, contactor.entry);
    }
  }
  return chosen;
}

/** How high the newcomers fill everybody up, and how many of them are left to go one above that. */
function waterLevel(count: number, contactors: readonly Contactor[]): { level: number; extra: number } {
  const below = (level: number): number =>
    contactors.reduce((total, { kept, capacity }) => total + Math.max(0, Math.min(capacity, level) - kept), 0);
  const highest = Math.max(0, ...contactors.map(({ capacity }) => capacity));
  let level = 0;
  while (level < highest && below(level + 1) <= count) level += 1;
  return { level, extra: count - below(level) };
}
