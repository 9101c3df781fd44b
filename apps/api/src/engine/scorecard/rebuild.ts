import { canonical, sha256 } from '../../floor/canonical';
import { committeeOf } from '../../floor/committee/committees';
import { committeeAddress, readCommitteeRow } from '../../floor/committee/committee.store';
import type { OperatorTables } from '../../floor/storage/operator-tables';
import { pagesOf } from '../../floor/storage/pages';
import type { Row, Storage } from '../../floor/storage/table';
import { readClosed } from '../appraisal/closed-years';
import { isLatePartition } from '../appraisal/late.store';
import { settleLate } from '../appraisal/settle-late';
import { countedCollections, countedTable, counts, type Counted } from './counted';
import { count } from './count';
import { markCounted } from './counted-until';

/**
 * 重建计分卡: clears what was derived for some committees and counts their units, roster and ledger again. The consumer must not
 * run meanwhile: what it adds to a card that is then cleared would be lost. Equal facts make equal cards, and what is late in a
 * closed year is what differs from the cards by which that was locked.
 */
export async function rebuildScorecards(tables: OperatorTables, committees: readonly string[]): Promise<void> {
  await clearScorecards(tables, committees);
  for (const committee of committees) {
    await countAll(tables.storage, committee);
    for (const closed of await readClosed(tables.storage, committee))
      await settleLate(tables.storage, committee, closed);
  }
}

/** The same, and by committee how many cards were not as their facts say before it. */
export async function rebuildAndCompare(
  tables: OperatorTables,
  committees: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const before = await cardsOf(tables, committees);
  await rebuildScorecards(tables, committees);
  return differing(before, await cardsOf(tables, committees));
}

/** By its committee and its key what each card of a subject says, as a checksum: there are thousands. */
type Cards = ReadonlyMap<string, ReadonlyMap<string, string>>;

async function cardsOf({ everyRow }: OperatorTables, committees: readonly string[]): Promise<Cards> {
  const cards = new Map(committees.map((committee) => [committee, new Map<string, string>()]));
  for await (const page of everyRow('scorecards'))
    for (const row of page)
      if (isCard(row)) cards.get(committeeOf(row) ?? '')?.set(`${row.pk} ${row.sk}`, sha256(canonical(row['card'])));
  return cards;
}

/** A row of now may hold what a unit was counted as and no card. */
const isCard = (row: Row): boolean => row['card'] !== undefined && /#(?:now|\d{4})$/.test(row.pk);

function differing(before: Cards, after: Cards): Map<string, number> {
  const told = [...after].map(([committee, cards]) => {
    const old = before.get(committee) ?? new Map<string, string>();
    const keys = new Set([...old.keys(), ...cards.keys()]);
    return [committee, [...keys].filter((key) => old.get(key) !== cards.get(key)).length] as const;
  });
  return new Map(told);
}

/**
 * Clears everything derived that there is for some committees: a row of another release or of any year is found as it stands. What
 * is late in closed years is mended afterwards and not cleared: who brought it is told there alone.
 */
async function clearScorecards({ storage, everyRow }: OperatorTables, committees: readonly string[]): Promise<void> {
  for await (const page of everyRow('scorecards')) {
    const own = page.filter((row) => committees.includes(committeeOf(row) ?? '') && !isLatePartition(row.pk));
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
        { isAnew: true },
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
