import { lastDayOfMonth, type Day } from './day';

/** A span of days, both ends included. */
export interface Span {
  from: Day;
  to: Day;
}

/** Whether a span ends before it starts; one without an end, or without a start, never does. */
export const isReversed = (from: Day | null | undefined, to: Day | null | undefined): boolean =>
  from != null && to != null && to < from;

/**
 * 周期: `2026` a year, `2026-H1` a half, `2026-Q3` a quarter, `2026-B4` two months, `2026-07` a month.
 * Nothing when the text names none.
 */
export function spanOf(period: string): Span | undefined {
  const found = /^(\d{4})(?:-(?:H([12])|Q([1-4])|B([1-6])|(0[1-9]|1[0-2])))?$/.exec(period);
  if (!found) return undefined;
  const [, year, half, quarter, pair, month] = found;
  if (half) return months(year, (Number(half) - 1) * 6 + 1, 6);
  if (quarter) return months(year, (Number(quarter) - 1) * 3 + 1, 3);
  if (pair) return months(year, (Number(pair) - 1) * 2 + 1, 2);
  if (month) return months(year, Number(month), 1);
  return months(year, 1, 12);
}

function months(year: string | undefined, first: number, count: number): Span {
  const on = (month: number) => `${year}-${String(month).padStart(2, '0')}-01`;
  return { from: on(first), to: lastDayOfMonth(on(first + count - 1)) };
}
