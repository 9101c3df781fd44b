import { isKind } from '@lianluo/domain/work/kinds';
import { pagesOf } from '../../floor/storage/pages';
import { rowCodec } from '../../floor/storage/row-codec';
import { fields, list, text } from '../../floor/storage/shape';
import type { Row, Storage } from '../../floor/storage/table';
import { partNames } from '../work/beside';
import { readHead } from '../work/head-row';
import { countedCollections, countedTable, type Counted } from './counted';
import { getAll } from '../../floor/storage/get-all';

/** Where an import batch keeps the rows it has written: a chunk of addresses a row. */
export const batchPartition = (committee: string, batch: string): string => `${committee}#batch#${batch}`;

/** What counting needs of a chunk. */
export const writtenCodec = rowCodec('platforms', {
  items: list(fields<{ of: string; id: string }>({ of: text, id: text })),
});

interface ItemsOfChunks {
  items: Counted[];
  /** The last chunk’s, to go on behind it. */
  place: string;
}

/** So many chunks are counted together: their cards are read once, and those of one day written together. */
const together = 4;

/** What an import batch wrote, some chunks at a time, as it stands now: to be counted when the batch comes into sight or goes. */
export async function* batchChunks(
  storage: Storage,
  { committee, batch, after = '' }: { committee: string; batch: string; after?: string },
): AsyncGenerator<ItemsOfChunks> {
  const pk = batchPartition(committee, batch);
  const question = { table: 'platforms', pk, limit: 100, consistent: true, ...(after && { from: after }) } as const;
  for await (const page of pagesOf(storage, question)) {
    const open = page.filter(({ sk }) => sk > after);
    for (let start = 0; start < open.length; start += together) {
      const chunks = open.slice(start, start + together);
      const items = await itemsOf(storage, committee, chunks.flatMap(writtenIn));
      yield { items, place: chunks.at(-1)?.sk ?? after };
    }
  }
}

type Written = Pick<Counted, 'of' | 'id'>;

const writtenIn = (chunk: Row): Written[] =>
  writtenCodec(chunk).items.flatMap(({ of: name, id }) => {
    const of = countedCollections.find((each) => each === name);
    return of ? [{ of, id }] : [];
  });

/** What was written, and the parts of its lists that stand beside it. */
async function itemsOf(storage: Storage, committee: string, written: readonly Written[]): Promise<Counted[]> {
  const items = await readAgain(storage, committee, written);
  const parts = items.flatMap(({ of, id, row }) =>
    row && isKind(of)
      ? Object.entries(readHead(row).besides ?? {}).flatMap(([list, count]) =>
          partNames(list, count).map((name): Written => ({ of, id: `${id}#${name}` })),
        )
      : [],
  );
  return [...items, ...(await readAgain(storage, committee, parts))];
}

async function readAgain(storage: Storage, committee: string, written: readonly Written[]): Promise<Counted[]> {
  const addresses = written.map(({ of, id }) => ({
    table: countedTable(of),
    key: { pk: `${committee}#${of}`, sk: id },
  }));
  const rows = await getAll(storage, addresses, { consistent: true });
  return written.map(({ of, id }, index) => {
    const row = rows[index];
    return { committee, of, id, row, version: row?.version ?? Number.MAX_SAFE_INTEGER, recount: true };
  });
}
