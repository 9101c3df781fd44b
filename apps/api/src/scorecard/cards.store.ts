import { emptyNowCard, type NowCard } from '@lianluo/domain/scorecard/card';
import { monthlyOf, type Monthly, type YearCard } from '@lianluo/domain/scorecard/year-card';
import type { Subject } from '@lianluo/domain/scorecard/fact';
import type { Unit } from '@lianluo/domain/unit/unit';
import type { Dependencies } from '../context';
import { allRows, pagesOf } from '../storage/pages';
import { beginningWith, type Key, type Row } from '../storage/table';
import { asCounted } from './counted-as';

type Storing = Pick<Dependencies, 'storage'>;

export const nowKey = (committee: string, subject: Subject): Key => ({ pk: `${committee}#now`, sk: subject });
export const yearKey = (committee: string, year: number | string, subject: Subject): Key => ({
  pk: `${committee}#${year}`,
  sk: subject,
});

/** What the scorecard knows of a unit: its card of now, and the unit as it was counted. */
export interface UnitCard {
  now: NowCard;
  unit?: Unit;
}

// Cards are written by the consumer alone.
export const readNowCard = (row: Row | undefined): NowCard =>
  (asCounted(row)?.['card'] as NowCard | undefined) ?? emptyNowCard;
export const readYearCard = (row: Row | undefined): YearCard =>
  (asCounted(row)?.['card'] as YearCard | undefined) ?? {};

const unitCard = (row: Row | undefined): UnitCard => ({
  now: readNowCard(row),
  ...(row?.['unit'] !== undefined && { unit: row['unit'] as Unit }),
});

export async function readUnitCard({ storage }: Storing, { committee, id }: Unit): Promise<UnitCard> {
  const [row] = await storage.get([{ table: 'scorecards', key: nowKey(committee, `unit#${id}`) }]);
  return unitCard(row);
}

/** Every card of now, by its subject: one page for each thousand units and members. */
export async function readNowCards({ storage }: Storing, committee: string): Promise<Map<string, NowCard>> {
  const cards = new Map<string, NowCard>();
  for await (const rows of pagesOf(storage, { table: 'scorecards', pk: `${committee}#now`, limit: 1000 }))
    for (const row of rows) cards.set(row.sk, readNowCard(row));
  return cards;
}

/** Every unit's card in one query; a committee has dozens of units. */
export async function readUnitCards({ storage }: Storing, committee: string): Promise<Map<string, UnitCard>> {
  const question = { table: 'scorecards', pk: `${committee}#now`, ...beginningWith('unit#'), limit: 1000 } as const;
  const rows = await allRows(storage, question);
  return new Map(rows.map((row) => [row.sk.slice('unit#'.length), unitCard(row)]));
}

/** What every unit's card of one year counts by month, in one query. */
export async function readUnitYears(
  { storage }: Storing,
  committee: string,
  year: number,
): Promise<Map<string, Monthly>> {
  const question = { table: 'scorecards', pk: `${committee}#${year}`, ...beginningWith('unit#'), limit: 1000 } as const;
  const rows = await allRows(storage, question);
  return new Map(rows.map((row) => [row.sk.slice('unit#'.length), monthlyOf(readYearCard(row))]));
}
