import type { Day } from '@lianluo/domain/calendar/day';
import { emptyNowCard, type NowCard, type YearCard } from '@lianluo/domain/scorecard/card';
import type { Subject } from '@lianluo/domain/scorecard/fact';
import type { Unit } from '@lianluo/domain/unit/unit';
import type { Dependencies } from '../context';
import { allRows, pagesOf } from '../storage/pages';
import { beginningWith, type Key, type Row } from '../storage/table';

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

/** For each 1+3 unit of a committee, the days its three stations are due by. */
export type PlatformDues = Record<string, (Day | null)[]>;

// Cards are written by the consumer alone.
export const readNowCard = (row: Row | undefined): NowCard => (row?.['card'] as NowCard | undefined) ?? emptyNowCard;
export const readYearCard = (row: Row | undefined): YearCard => (row?.['card'] as YearCard | undefined) ?? {};

export const readDues = (row: Row | undefined): PlatformDues => (row?.['dues'] as PlatformDues | undefined) ?? {};

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
