import { committeeOf } from '../../floor/committee/committees';
import { committeeAddress, readCommitteeRow } from '../../floor/committee/committee.store';
import type { OperatorTables } from '../../floor/storage/operator-tables';
import { pagesOf } from '../../floor/storage/pages';
import type { Row, Storage } from '../../floor/storage/table';
import { countedCollections, countedTable, counts, type Counted } from './counted';
import { count } from './count';
import { markCounted } from './counted-until';

/**
 * 重建计分卡: clears what was derived for some committees and counts their units, roster and ledger again. The consumer must not
 * run meanwhile: what it adds to a card that is then cleared would be lost.
 */
export async function rebuildScorecards(tables: OperatorTables, committees: readonly string[]): Promise<void> {
  await clearScorecards(tables, committees);
  for (const committee of committees) await countAll(tables.storage, committee);
}

/** Clears everything derived that there is for some committees: a row of another release or of any year is found as it stands. */
async function clearScorecards({ storage, everyRow }: OperatorTables, committees: readonly string[]): Promise<void> {
  for await (const page of everyRow('scorecards')) {
    const own = page.filter((row) => committees.includes(committeeOf(row) ?? ''));
    for (let start = 0; start < own.length; start += 100)
      await storage.write(
        own.slice(start, start + 100).map(({ pk, sk }) => ({ table: 'scorecards', remove: { pk, sk } })),
      );
  }
}

async function countAll(storage: Storage, committee: string): Promise<void> {
  for (const of of countedCollections)
    for await (const rows of sourceRows(storage, committee, of))
      await count(
        storage,
        rows.map((row) => ({ committee, of, id: row.sk, row, version: row.version })),
      );
  const [row] = await storage.get([committeeAddress(committee)], { consistent: true });
  const { lastTurn } = row ? readCommitteeRow(row) : {};
  if (lastTurn) await markCounted(storage, committee, lastTurn.version);
}

/** What is counted, page by page. Long texts, which stand beside their item under its id and a name, count nothing. */
async function* sourceRows(storage: Storage, committee: string, of: Counted['of']): AsyncGenerator<Row[]> {
  const table = countedTable(of);
  for await (const rows of pagesOf(storage, { table, pk: `${committee}#${of}`, limit: 200, consistent: true }))
    yield rows.filter((row) => counts(table, row));
}
