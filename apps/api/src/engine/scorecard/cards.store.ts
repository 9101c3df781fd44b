import { emptyNowCard, type NowCard } from '@lianluo/domain/scorecard/card';
import { monthlyOf, type Monthly, type YearCard } from '@lianluo/domain/scorecard/year-card';
import type { Subject } from '@lianluo/domain/scorecard/fact';
import type { Day } from '@lianluo/domain/calendar/day';
import type { Unit } from '@lianluo/domain/unit/unit';
import type { Dependencies } from '../../floor/context';
import { allRows, pagesOf } from '../../floor/storage/pages';
import { rowCodec } from '../../floor/storage/row-codec';
import { fields, list, map, maybe, number, object, text } from '../../floor/storage/shape';
import { beginningWith, type Key, type Row } from '../../floor/storage/table';
import { asCounted } from './counted-as';
import { getAll } from '../../floor/storage/get-all';

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

/** A row may hold less than a card: what a unit was counted as, or how far a committee has been counted. */
interface HeldNow {
  card?: NowCard;
  unit?: Unit;
  aliveUntil?: Day;
}

export const nowCodec = rowCodec<HeldNow>('scorecards', {
  card: maybe(
    fields<NowCard>({ years: list(number), lasts: map(object()), open: map(object()), counts: map(object()) }),
  ),
  unit: maybe(object()),
  aliveUntil: maybe(text),
});
export const yearCodec = rowCodec<{ card?: YearCard }>('scorecards', { card: maybe(object()) });

export function readNowCard(row: Row | undefined): NowCard {
  const counted = asCounted(row);
  return (counted && nowCodec(counted).card) ?? emptyNowCard;
}

export function readYearCard(row: Row | undefined): YearCard {
  const counted = asCounted(row);
  return (counted && yearCodec(counted).card) ?? {};
}

function unitCard(row: Row | undefined): UnitCard {
  const unit = row && nowCodec(row).unit;
  return { now: readNowCard(row), ...(unit && { unit }) };
}

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

/** The cards of some subjects in some years; there is none of a year in which nothing was proved. */
export async function readYearCards(
  { storage }: Storing,
  committee: string,
  subjects: readonly Subject[],
  years: readonly number[],
): Promise<Map<Subject, Map<number, YearCard>>> {
  const wanted = subjects.flatMap((subject) => years.map((year) => ({ subject, year })));
  const cards = new Map(subjects.map((subject) => [subject, new Map<number, YearCard>()]));
  const rows = await getAll(
    storage,
    wanted.map(({ subject, year }) => ({ table: 'scorecards', key: yearKey(committee, year, subject) })),
  );
  for (const [index, { subject, year }] of wanted.entries())
    if (rows[index]) cards.get(subject)?.set(year, readYearCard(rows[index]));
  return cards;
}
