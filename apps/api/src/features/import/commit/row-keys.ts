import type { KindName } from '@lianluo/domain/work/kinds';
import { createHash } from 'node:crypto';
import type { Address, Storage } from '../../../floor/storage/table';

/** Where the key of an imported item stands: the same row of a ledger, sent in again, is found by it. */
export const rowKeyAddress = (committee: string, kind: KindName, key: string): Address => ({
  table: 'ledger',
  key: { pk: `${committee}#keys`, sk: `${kind}#${createHash('sha256').update(key).digest('base64url')}` },
});

/** The items that rows with these keys have become. */
export async function itemsWithKeys(
  storage: Storage,
  committee: string,
  kind: KindName,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let start = 0; start < keys.length; start += 100) {
    const batch = keys.slice(start, start + 100);
    const rows = await storage.get(
      batch.map((key) => rowKeyAddress(committee, kind, key)),
      { consistent: true },
    );
    rows.forEach((row, index) => {
      const key = batch[index];
      if (row && key !== undefined) found.set(key, String(row['id']));
    });
  }
  return found;
}
