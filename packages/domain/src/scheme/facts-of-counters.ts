import type { Counters } from '../scorecard/year-card';
import { lineOf } from './facts-of-card';
import type { RuleFact } from './subject';

/**
 * 本会 counts months and keeps no days: what happened in one stands on its first day, which is all that periods of months and years
 * ask. How much of it there was, and on which day, is not told.
 */
export const factsOfCounters = (counters: Counters, year: number): RuleFact[] =>
  Object.entries(counters).flatMap(([signature, months]) => {
    const { key, tags, among } = lineOf(signature);
    return Object.entries(months).flatMap(([month, count]) =>
      Array.from({ length: count }, (): RuleFact => ({
        key,
        on: `${String(year).padStart(4, '0')}-${month}-01`,
        tags,
        ...(among !== undefined && { among }),
      })),
    );
  });
