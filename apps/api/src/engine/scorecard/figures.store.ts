import { monthlyOf, type Monthly } from '@lianluo/domain/scorecard/year-card';
import { kinds } from '@lianluo/domain/work/kinds';
import type { Dependencies } from '../../floor/context';
import { textIn } from '../../floor/storage/row-codec';
import { fields, list, map, number, text } from '../../floor/storage/shape';
import type { Row } from '../../floor/storage/table';
import { readNowCard, readYearCard, yearKey } from './cards.store';
import { getAll } from '../../floor/storage/get-all';

/** How many years' figures the card of now carries: this one and the one it is compared with. */
const carried = 2;

/** The years whose figures a subject's card of now carries. */
export const carriedYears = (years: readonly number[]): readonly number[] => years.slice(-carried);

/** Figures by year, as the card of now carries them. */
export type Carried = Readonly<Record<string, Monthly>>;

/** One text with each key once: a desk reads it for every county, and a map of numbers is large and slow to read. */
interface Packed {
  years: readonly number[];
  /** kind → rest of the key → for each of the years its months in base 36, each as wide as the widest */
  counts: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const packedShape = fields<Packed>({ years: list(number), counts: map(map(text)) });

const monthsOfYear = 12;

/** Nothing of a year in which it never happened. */
function packed(months: readonly number[] = []): string {
  const texts = months.map((count) => count.toString(36));
  const width = Math.max(...texts.map(({ length }) => length));
  return texts.map((text) => text.padStart(width, '0')).join('');
}

function unpacked(text: string): number[] {
  const width = text.length / monthsOfYear;
  return Array.from({ length: monthsOfYear }, (_, month) =>
    Number.parseInt(text.slice(month * width, (month + 1) * width), 36),
  );
}

/** What a desk shows of the year: the other counts stand on the cards of the years alone. */
const shown: ReadonlySet<string> = new Set(
  Object.values(kinds).flatMap(({ proves }) =>
    Object.entries(proves).flatMap(([key, { figure, times }]) => (figure ? [key, ...(times ? [times] : [])] : [])),
  ),
);

export function carriedOn(row: Row): Carried {
  if (row['figures'] === undefined) return {};
  const { years, counts } = textIn({ table: 'scorecards', row, attribute: 'figures' }, packedShape);
  const figures: Record<string, Record<string, number[]>> = Object.fromEntries(years.map((year) => [year, {}]));
  for (const [kind, keys] of Object.entries(counts))
    for (const [rest, texts] of Object.entries(keys))
      for (const [index, months] of texts.split(' ').entries()) {
        const ofYear = figures[String(years[index])];
        if (ofYear && months !== '') ofYear[`${kind}.${rest}`] = unpacked(months);
      }
  return figures;
}

export function carriedAs(figures: Carried): string | undefined {
  const years = Object.keys(figures).map(Number);
  if (years.length === 0) return undefined;
  const counts: Record<string, Record<string, string>> = {};
  for (const key of [...new Set(Object.values(figures).flatMap((monthly) => Object.keys(monthly)))].sort()) {
    if (!shown.has(key)) continue;
    const kind = key.slice(0, key.indexOf('.'));
    const texts = years.map((year) => packed(figures[year]?.[key])).join(' ');
    counts[kind] = { ...counts[kind], [key.slice(kind.length + 1)]: texts };
  }
  return JSON.stringify({ years, counts } satisfies Packed);
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
  const rows = await getAll(
    storage,
    further.map(({ key }) => ({ table: 'scorecards', key })),
  );
  for (const [place, { index, year }] of further.entries())
    figures[index] = { ...figures[index], [year]: monthlyOf(readYearCard(rows[place])) };
  return figures.map((each) => years.map((year) => each[year] ?? {}));
}
