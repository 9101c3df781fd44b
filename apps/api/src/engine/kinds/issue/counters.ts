import { allRows } from '../../../floor/storage/pages';
import type { CommandWrite } from '../../../floor/http/commit';
import type { Key, Row, Storage } from '../../../floor/storage/table';

/** Where the counters of a committee stand, which move with what they number. */
export const counterKey = (committee: string, name: string) => ({ pk: `${committee}#counters`, sk: name });

/** The counter moved on to the last number that was given; whoever gives one at the same time reads it again. */
export const counting = (key: Key, row: Row | undefined, last: number): CommandWrite => ({
  table: 'ledger',
  put: { ...key, version: (row?.version ?? 0) + 1, last },
  if: row ? { version: row.version } : 'absent',
  refusal: 'again',
});

export const lastOf = (row: Row | undefined): number => Number(row?.['last'] ?? 0);

const former = 'opinions#';

/**
 * Before there were series each opinion was issued under a number of its own, 〔2026〕1号: how many there were in each year. The
 * first series goes on behind them.
 */
export async function formerCounts(storage: Storage, committee: string): Promise<ReadonlyMap<number, number>> {
  const { pk, sk: from } = counterKey(committee, former);
  const rows = await allRows(storage, { table: 'ledger', pk, from, to: `${former}9999`, limit: 100, consistent: true });
  return new Map(rows.map((row) => [Number(row.sk.slice(former.length)), lastOf(row)]));
}

/** How many were issued so before a year. */
export const countBefore = (counts: ReadonlyMap<number, number>, year: number): number =>
  [...counts].reduce((sum, [each, count]) => (each < year ? sum + count : sum), 0);
