import { yearOf } from '../calendar/day';
import { newestOf, type Last, type YearCard } from './year-card';

/** The former newest time is gone, and the year it was in has no other: it is looked for in the years before. */
export const lookBack = Symbol('look back');

/**
 * The newest time of a key once facts of some years have come or gone. Only those years' cards are asked; where the newest was
 * taken away and its year has no other, the caller looks back by `newestBefore`.
 */
export function newestAfter(
  key: string,
  { before, changed }: { before: Last | undefined; changed: Iterable<number> },
  cardOf: (year: number) => YearCard,
): Last | typeof lookBack | undefined {
  const was = before && yearOf(before.on);
  const years = newestFirst(changed).filter((year) => was === undefined || year >= was);
  for (const year of years) {
    const found = newestOf(cardOf(year), key, year);
    if (found) return found;
  }
  return was !== undefined && years.includes(was) ? lookBack : before;
}

/** The newest time of a key before a year, however long ago. */
export function newestBefore(
  key: string,
  years: Iterable<number>,
  cardOf: (year: number) => YearCard,
): Last | undefined {
  for (const year of newestFirst(years)) {
    const found = newestOf(cardOf(year), key, year);
    if (found) return found;
  }
  return undefined;
}

const newestFirst = (years: Iterable<number>): number[] => [...new Set(years)].sort((one, other) => other - one);
