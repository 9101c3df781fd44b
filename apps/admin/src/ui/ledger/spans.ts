import type { Day } from '@lianluo/domain/calendar/day';

export interface Span {
  label: string;
  from: Day;
  to: Day;
}

/** 本月、上月、本季、本年: whole ones, so that a saved view and a colleague's link mean the same days. */
export function usualSpans(today: Day): Span[] {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const quarter = month - ((month - 1) % 3);
  return [
    span('本月', year, month, 1),
    span('上月', year, month - 1, 1),
    span('本季', year, quarter, 3),
    span('本年', year, 1, 12),
  ];
}

/** So many whole months from one on; Date takes month 0 for December of the year before. */
const span = (label: string, year: number, month: number, months: number): Span => ({
  label,
  from: dayAt(year, month, 1),
  to: dayAt(year, month + months, 0),
});

const dayAt = (year: number, month: number, day: number): Day =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
