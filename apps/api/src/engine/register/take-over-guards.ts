import { uniqueness } from '@lianluo/domain/platform/uniqueness';
import { pagesOf } from '../../floor/storage/pages';
import { WriteConflict, type Row, type Storage } from '../../floor/storage/table';
import { guardWrites, nameOfKey, readGuards, type Guard, type Holder } from './guard.store';
import { heldBy } from './guards';
import type { Collection } from './platform.store';

/** Values of a register that have in common what should be there once. */
export interface Shared {
  committee: string;
  collection: Collection;
  ids: readonly string[];
}

// Of every register there is a line.
const collections = Object.keys(uniqueness) as Collection[];

/**
 * 补建唯一性守卫: what was written before there were guards, or came back from a backup of that time, gets them. Where several
 * have one thing already all of them keep it, and are told. Done again it changes nothing.
 */
export async function takeOverGuards(storage: Storage, committee: string): Promise<Shared[]> {
  const shared = new Map<string, Shared>();
  for (const collection of collections) {
    const question = { table: 'platforms', pk: `${committee}#${collection}`, limit: 100, consistent: true } as const;
    for await (const rows of pagesOf(storage, question))
      for (const [name, { holders }] of await guardRows(storage, committee, collection, rows))
        if (holders.length > 1 && holders.some(({ alone }) => alone))
          shared.set(name, { committee, collection, ids: holders.map(({ id }) => id) });
  }
  return [...shared.values()];
}

async function guardRows(
  storage: Storage,
  committee: string,
  collection: Collection,
  rows: readonly Row[],
): Promise<Map<string, Guard>> {
  const claims = rows.flatMap((row) => heldBy(collection, row).map((key) => ({ id: row.sk, key })));
  for (;;) {
    const guards = await readGuards(
      storage,
      committee,
      claims.map(({ key }) => ({ collection, key })),
    );
    for (const { id, key } of claims) {
      const name = nameOfKey(collection, key);
      const guard = guards.get(name);
      if (guard) guards.set(name, { ...guard, holders: joined(guard.holders, { id, alone: key.alone }) });
    }
    const writes = [...guards.values()].flatMap(guardWrites);
    try {
      for (let start = 0; start < writes.length; start += 100) await storage.write(writes.slice(start, start + 100));
      return guards;
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error;
    }
  }
}

/** One that is there already stays in its place; who has a thing alone by one of two values has it alone. */
function joined(holders: readonly Holder[], { id, alone }: Holder): readonly Holder[] {
  if (!holders.some((each) => each.id === id)) return [...holders, { id, alone }];
  return holders.map((each) => (each.id === id ? { id, alone: each.alone || alone } : each));
}
