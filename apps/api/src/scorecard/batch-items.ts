import { pagesOf } from '../storage/pages';
import type { Storage } from '../storage/table';
import { countedCollections, countedTable, type Counted } from './changes';

/** Where an import batch keeps the rows it has written: a chunk of addresses a row. */
export const batchPartition = (committee: string, batch: string): string => `${committee}#batch#${batch}`;

/** What an import batch wrote, a chunk at a time, as it stands now: to be counted when the batch comes into sight or goes. */
export async function* batchItems(storage: Storage, committee: string, batch: string): AsyncGenerator<Counted[]> {
  const question = { table: 'platforms', pk: batchPartition(committee, batch), limit: 100, consistent: true } as const;
  for await (const page of pagesOf(storage, question)) {
    for (const chunk of page) {
      // Written by `storedChunk` alone.
      const written = (chunk['items'] as { of: string; id: string }[]).flatMap(({ of: name, id }) => {
        const of = countedCollections.find((each) => each === name);
        return of ? [{ of, id }] : [];
      });
      const rows = await storage.get(
        written.map(({ of, id }) => ({
          table: countedTable(of),
          key: { pk: `${committee}#${of}`, sk: id },
        })),
        { consistent: true },
      );
      yield written.map(({ of, id }, index) => {
        const row = rows[index];
        return { committee, of, id, row, version: row?.version ?? Number.MAX_SAFE_INTEGER, recount: true };
      });
    }
  }
}
