import type { Scope } from '../../floor/context';
import { allRows } from '../../floor/storage/pages';

/** Takes away the files of an item that is not there any more: their rows here, and a job each takes the bytes away. */
export async function removeHung(
  { storage, later }: Pick<Scope, 'storage' | 'later'>,
  committee: string,
  item: string,
): Promise<void> {
  const [pk, table] = [`${committee}#files`, 'ledger'] as const;
  const rows = await allRows(storage, { table, pk, from: `${item}-`, to: `${item}-\u{10FFFF}`, limit: 100 });
  if (rows.length === 0) return;
  await storage.write(rows.map(({ sk }) => ({ table, remove: { pk, sk } })));
  for (const { sk } of rows) await later({ task: 'remove-file', committee, id: sk });
}
