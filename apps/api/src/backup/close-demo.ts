import type { OperatorTables } from '../storage/operator-tables';
import type { Write } from '../storage/table';
import { committeeOf } from './committees';

const most = 100;

/**
 * Takes away the names that lead to demo accounts: their password is in every copy of this program, and beside an office's own
 * records it must open nothing.
 */
export async function closeDemo({ storage, everyRow }: OperatorTables, demo: readonly string[]): Promise<number> {
  const closing: Write[] = [];
  for await (const page of everyRow('accounts'))
    for (const row of page)
      if (row.pk.startsWith('login#') && demo.includes(committeeOf(row) ?? ''))
        closing.push({ table: 'accounts', remove: { pk: row.pk, sk: row.sk } });
  for (let start = 0; start < closing.length; start += most) await storage.write(closing.slice(start, start + most));
  return closing.length;
}
