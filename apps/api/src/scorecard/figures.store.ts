import { monthlyOf, type Monthly } from '@lianluo/domain/scorecard/year-card';
import type { Dependencies } from '../context';
import type { Row } from '../storage/table';
import { readNowCard, readYearCard, yearKey } from './cards.store';

/** How many years' figures the card of now carries: this one and the one it is compared with. */
const carried = 2;

/** The years whose figures a subject's card of now carries. */
export const carriedYears = (years: readonly number[]): readonly number[] => years.slice(-carried);

/** Figures as the card of now carries them: one text, since a desk reads them for each county and maps are slow to read. */
export type Carried = Readonly<Record<string, Monthly>>;

// Written by `settleSubject` alone.
export const carriedOn = (row: Row): Carried => JSON.parse((row['figures'] as string | undefined) ?? '{}') as Carried;
export const carriedAs = (figures: Carried): string | undefined =>
  Object.keys(figures).length === 0 ? undefined : JSON.stringify(figures);

/** A committee's card of now, which figures are read from. */
export interface FiguresCard {
  committee: string;
  now: Row | undefined;
}

/** For each committee the figures of the years asked for: from its card of now, or where they lie further back from the years' own, in one call. */
export async function readFigures(
  { storage }: Pick<Dependencies, 'storage'>,
  cards: readonly FiguresCard[],
  years: readonly number[],
): Promise<Monthly[][]> {
  const figures = cards.map(({ now }): Record<string, Monthly> => ({ ...(now && carriedOn(now)) }));
  const further = cards.flatMap(({ committee, now }, index) =>
    readNowCard(now)
      .years.filter((year) => years.includes(year) && !figures[index]?.[year])
      .map((year) => ({ index, year, key: yearKey(committee, year, 'committee') })),
  );
  for (let start = 0; start < further.length; start += 100) {
    const some = further.slice(start, start + 100);
    const rows = await storage.get(some.map(({ key }) => ({ table: 'scorecards', key })));
    for (const [place, { index, year }] of some.entries())
      figures[index] = { ...figures[index], [year]: monthlyOf(readYearCard(rows[place])) };
  }
  return figures.map((each) => years.map((year) => each[year] ?? {}));
}
