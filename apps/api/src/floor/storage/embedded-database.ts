import type { AbstractBatchOptions, AbstractLevel } from 'abstract-level';

/** Any ordered key-value database of the abstract-level family: on disk, or in memory. */
export type Database = AbstractLevel<string | Buffer | Uint8Array, string, string>;

export type Operation = { type: 'put'; key: string; value: string } | { type: 'del'; key: string };

export const put = (key: string, value: string): Operation => ({ type: 'put', key, value });
export const del = (key: string): Operation => ({ type: 'del', key });

/** What is put and removed here goes to disk before it is acknowledged, where the database has a disk and is durable. */
export async function commit(database: Database, operations: Operation[], durable: boolean): Promise<void> {
  if (operations.length === 0) return;
  const options: AbstractBatchOptions<string, string> & { sync: boolean } = { sync: durable };
  await database.batch(operations, options);
}
