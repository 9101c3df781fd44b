import type { TableName } from '@lianluo/tables/tables';
import { openMemory } from '../../floor/storage/memory';
import type { Row, Storage, Write } from '../../floor/storage/table';

const rowsPerWrite = 50;
const writesAtOnce = 4;

/** Does the work on tables in memory and then writes what came of it, in large pieces, into tables that are empty. */
export async function throughMemory(empty: Storage, work: (storage: Storage) => Promise<void>): Promise<void> {
  const memory = await openMemory();
  const { storage, rows } = recorded(memory);
  await work(storage);
  await memory.close();

  const writes = rows().map(({ table, row }): Write => ({ table, put: row }));
  const pieces: Write[][] = [];
  for (let start = 0; start < writes.length; start += rowsPerWrite)
    pieces.push(writes.slice(start, start + rowsPerWrite));
  const writer = async () => {
    for (let piece = pieces.shift(); piece; piece = pieces.shift()) await empty.write(piece);
  };
  await Promise.all(Array.from({ length: writesAtOnce }, writer));
}

/** Tables that remember which rows are in them: those that last, by any way they were written. */
function recorded(inner: Storage): { storage: Storage; rows: () => { table: TableName; row: Row }[] } {
  const kept = new Map<string, { table: TableName; row: Row }>();
  const keep = (writes: readonly Write[]) => {
    for (const write of writes) {
      if (write.table === 'ephemeral') continue;
      if ('put' in write) kept.set(addressOf(write.table, write.put), { table: write.table, row: write.put });
      else if ('remove' in write) kept.delete(addressOf(write.table, write.remove));
    }
  };

  const storage: Storage = {
    ...inner,
    async write(writes, token) {
      await inner.write(writes, token);
      keep(writes);
    },
    changes: {
      drain: (consumer, name) =>
        inner.changes.drain(
          (changes, commit) =>
            consumer(changes, async (writes) => {
              await commit(writes);
              keep(writes);
            }),
          name,
        ),
    },
  };
  return { storage, rows: () => [...kept.values()] };
}

const addressOf = (table: TableName, { pk, sk }: { pk: string; sk: string }): string => JSON.stringify([table, pk, sk]);
