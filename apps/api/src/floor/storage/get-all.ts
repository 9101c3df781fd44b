import type { Address, Row, Storage } from './table';

/** One call reads so many rows. */
const mostRead = 100;
/** So many calls are under way together: more would throttle the table, and one after the other takes long. */
const sideBySide = 4;

/** Rows of any tables, in the order asked for, however many: in as few calls as they take. */
export async function getAll(
  storage: Pick<Storage, 'get'>,
  addresses: readonly Address[],
  options: { consistent?: boolean } = {},
): Promise<(Row | undefined)[]> {
  const rows: (Row | undefined)[] = [];
  const reading: Promise<(Row | undefined)[]>[] = [];
  for (let start = 0; start < addresses.length; start += mostRead) {
    reading.push(storage.get(addresses.slice(start, start + mostRead), options));
    if (reading.length === sideBySide) rows.push(...(await Promise.all(reading.splice(0))).flat());
  }
  return [...rows, ...(await Promise.all(reading)).flat()];
}
