import { uniqueness, type UniqueKey } from '@lianluo/domain/platform/uniqueness';
import type { Scope } from '../../floor/context';
import type { Row, Write } from '../../floor/storage/table';
import { guardWrites, nameOfKey, readGuards, type Guard } from './guard.store';
import { namedCodec, type Collection, type Named } from './platform.store';

/** What one value has of what may be there once only, and what it is to have. */
export interface Claim {
  collection: Collection;
  id: string;
  held: readonly UniqueKey[];
  wanted: readonly UniqueKey[];
}

export interface Claimed {
  /** For the transaction of the values. Where one of their conditions fails, somebody was faster: claim anew. */
  writes: Write[];
  /** Those that want what others have. The writes do nothing for them. */
  refused: ReadonlySet<Claim>;
}

type Guarding = Pick<Scope, 'storage'> & { committee: { id: string } };

export function keysOf(collection: Collection, value: Named): readonly UniqueKey[] {
  // A collection holds its own kind of value.
  return uniqueness[collection].keysOf(value as never);
}

/** The keys of all that a row says: of its value, and of the one that an import has staged beside it. */
export function heldBy(collection: Collection, row: Row): readonly UniqueKey[] {
  const { value, staged } = namedCodec(row);
  return [...keysOf(collection, value), ...(staged ? keysOf(collection, staged.value) : [])];
}

/**
 * 唯一性守卫: what some claims make of the guard rows as they are now. A guard row names who has one key of a register, so two
 * transactions that want one telephone meet on one row, and only the first goes through.
 */
export async function claiming({ storage, committee }: Guarding, claims: readonly Claim[]): Promise<Claimed> {
  const changing = claims.filter(
    ({ held, wanted }) => !wanted.every((key) => has(held, key)) || held.length > wanted.length,
  );
  const keys = changing.flatMap(({ collection, held, wanted }) =>
    [...held, ...wanted].map((key) => ({ collection, key })),
  );
  if (keys.length === 0) return { writes: [], refused: new Set() };

  const guards = await readGuards(storage, committee.id, keys);
  const refused = new Set(changing.filter((claim) => !take(guards, claim)));
  return { writes: [...guards.values()].flatMap(guardWrites), refused };
}

/** Puts a claim among the holders, or leaves everything as it is where somebody else is in its way. */
function take(guards: Map<string, Guard>, { collection, id, held, wanted }: Claim): boolean {
  const others = (key: UniqueKey) =>
    guards.get(nameOfKey(collection, key))?.holders.filter((each) => each.id !== id) ?? [];
  const isFree = (key: UniqueKey) => has(held, key) || others(key).every((each) => !each.alone && !key.alone);
  if (!wanted.every(isFree)) return false;
  for (const key of [...held, ...wanted]) {
    const name = nameOfKey(collection, key);
    const guard = guards.get(name);
    const mine = wanted.filter((each) => nameOfKey(collection, each) === name);
    const own = mine.length > 0 ? [{ id, alone: mine.some(({ alone }) => alone) }] : [];
    if (guard) guards.set(name, { ...guard, holders: [...others(key), ...own] });
  }
  return true;
}

const has = (keys: readonly UniqueKey[], { of, value, alone }: UniqueKey): boolean =>
  keys.some((each) => each.of === of && each.value === value && each.alone === alone);
