import type { TableName } from '@lianluo/tables/tables';
import { sizeOfRow } from './row-size';
import type { Row, Storage, Write } from './table';

const mostRows = 100;
// A write takes four megabytes; a row's size is counted a little differently by each table.
const mostBytes = 3_000_000;

/** Puts many rows, as many in one write as it takes. Done again it does the same. */
export async function writeRows(storage: Storage, table: TableName, rows: readonly Row[]): Promise<void> {
  let together: Write[] = [];
  let bytes = 0;
  for (const put of rows) {
    const size = sizeOfRow(put);
    if (together.length === mostRows || bytes + size > mostBytes) {
      await storage.write(together);
      together = [];
      bytes = 0;
    }
    together.push({ table, put });
    bytes += size;
  }
  await storage.write(together);
}
