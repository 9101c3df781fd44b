import { pagesOf } from '../../floor/storage/pages';
import { rowCodec } from '../../floor/storage/row-codec';
import { fields, list, text } from '../../floor/storage/shape';
import type { Storage } from '../../floor/storage/table';
import { countedCollections, countedTable, type Counted } from './changes';

/** Where an import batch keeps the rows it has written: a chunk of addresses a row. */
export const batchPartition = (committee: string, batch: string): string => `${committee}#batch#${batch}`;

/** What counting needs of a chunk. */
export const writtenCodec = rowCodec('platforms', {
  items: list(fields<{ of: string; id: string }>({ of: text, id: text })),
});

interface ItemsOfChunk {
  items: Counted[];
  /** The chunk’s, to go on behind it. */
  place: string;
}

/** What an import batch wrote, a chunk at a time, as it stands now: to be counted when the batch comes into sight or goes. */
export async function* batchChunks(
  storage: Storage,
  { committee, batch, after = '' }: { committee: string; batch: string; after?: string },
): AsyncGenerator<ItemsOfChunk> {
  const pk = batchPartition(committee, batch);
  const question = { table: 'platforms', pk, limit: 100, consistent: true, ...(after && { from: after }) } as const;
  for await (const page of pagesOf(storage, question)) {
    for (const chunk of page) {
      if (chunk.sk <= after) continue;
      const written = writtenCodec(chunk).items.flatMap(({ of: name, id }) => {
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
      const items = written.map(({ of, id }, index) => {
        const row = rows[index];
        return { committee, of, id, row, version: row?.version ?? Number.MAX_SAFE_INTEGER, recount: true };
      });
      yield { items, place: chunk.sk };
    }
  }
}
