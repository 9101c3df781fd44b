import { monthlyOf, type Monthly } from '@lianluo/domain/scorecard/year-card';
import type { Dependencies } from '../../floor/context';
import { textIn } from '../../floor/storage/row-codec';
import { fields, list, map, number, text } from '../../floor/storage/shape';
import type { Row } from '../../floor/storage/table';
import { readNowCard, readYearCard, yearKey } from './cards.store';

/** How many years' figures the card of now carries: this one and the one it is compared with. */
const carried = 2;

/** The years whose figures a subject's card of now carries. */
export const carriedYears = (years: readonly number[]): readonly number[] => years.slice(-carried);

/** Figures by year, as the card of now carries them. */
export type Carried = Readonly<Record<string, Monthly>>;

/** One text with each key once: a desk reads it for every county, and a map of numbers is large and slow to read. */
interface Packed {
  years: readonly number[];
  /** key → for each of the years its months in base 36 */
  counts: Readonly<Record<string, readonly string[]>>;
}

const packedShape = fields<Packed>({ years: list(number), counts: map(list(text)) });

const packed = (months: readonly number[] = []): string => months.map((count) => count.toString(36)).join(' ');
const unpacked = (text: string): number[] => text.split(' ').map((count) => Number.parseInt(count, 36));

export function carriedOn(row: Row): Carried {
  if (row['figures'] === undefined) return {};
  const { years, counts } = textIn({ table: 'scorecards', row, attribute: 'figures' }, packedShape);
  const ofYear = (index: number) =>
    Object.entries(counts).flatMap(([key, texts]) => (texts[index] ? [[key, unpacked(texts[index])] as const] : []));
  return Object.fromEntries(years.map((year, index) => [year, Object.fromEntries(ofYear(index))]));
}

export function carriedAs(figures: Carried): string | undefined {
  const years = Object.keys(figures).map(Number);
  const keys = new Set(Object.values(figures).flatMap((monthly) => Object.keys(monthly)));
  const counts = [...keys].sort().map((key) => [key, years.map((year) => packed(figures[year]?.[key]))] as const);
  const text: Packed = { years, counts: Object.fromEntries(counts) };
  return years.length === 0 ? undefined : JSON.stringify(text);
}

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
