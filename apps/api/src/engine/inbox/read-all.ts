import type { Address, Row, Storage } from '../../floor/storage/table';

/** One call reads so many rows. */
const mostRead = 100;

/** Rows of any tables, in the order asked for, in as few calls as they take. */
export async function readAll(
  storage: Storage,
  addresses: readonly Address[],
  options: { consistent?: boolean } = {},
): Promise<(Row | undefined)[]> {
  const rows: (Row | undefined)[] = [];
  for (let start = 0; start < addresses.length; start += mostRead)
    rows.push(...(await storage.get(addresses.slice(start, start + mostRead), options)));
  return rows;
}
