import type { Storage } from '../../floor/storage/table';
import { headRemoval, readSets, readStandings, standingRemoval, type StandingSet } from './standing.store';

/** A year is ranked by one version: what was counted by others says nothing any more. */
export async function dropEarlier(storage: Storage, { committee, year, kind, by }: StandingSet): Promise<void> {
  for (const { set, head } of await readSets(storage, committee)) {
    if (set.year !== year || set.kind !== kind || set.by === by) continue;
    const rows = await readStandings(storage, set);
    for (let start = 0; start < rows.length; start += 100)
      await storage.write(rows.slice(start, start + 100).map(({ id }) => standingRemoval(set, id)));
    await storage.write([headRemoval(set, head)]);
  }
}
