import { dayOf, type Day } from '@lianluo/domain/calendar/day';
import type { Scope } from '../../floor/context';
import { entryAddress, readEntry } from '../../floor/journal/journal';
import type { Late } from './late.store';

/** Who entered what came late, and when: the trail of its item tells, by the version that was counted. */
export interface Entered {
  id: string;
  name: string;
  on: Day;
  at: string;
}

/** By the ids of what is late. Of what only a recount has found nobody is told. */
export async function enteredBy(
  { storage, committee }: Pick<Scope, 'storage' | 'committee'>,
  late: readonly Late[],
): Promise<ReadonlyMap<string, Entered>> {
  const known = late.flatMap(({ id, source }) => (source ? [{ late: id, source }] : []));
  const entered = new Map<string, Entered>();
  for (let start = 0; start < known.length; start += mostAtOnce) {
    const some = known.slice(start, start + mostAtOnce);
    const rows = await storage.get(
      some.map(({ source: { of, id, version } }) => entryAddress(committee.id, { kind: of, id: headOf(id), version })),
    );
    for (const [index, { late: id }] of some.entries()) {
      const row = rows[index];
      if (!row) continue;
      const { by, at } = readEntry(row);
      entered.set(id, { id: by.id, name: by.name, on: dayOf(at), at });
    }
  }
  return entered;
}

const mostAtOnce = 100;
/** What stands beside an item is entered with it. */
const headOf = (id: string): string => id.split('#')[0] ?? id;
