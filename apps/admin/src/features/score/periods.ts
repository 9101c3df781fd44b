import type { Day } from '@lianluo/domain/calendar/day';
import { spanOf } from '@lianluo/domain/calendar/period';

export interface PeriodChoice {
  /** 2026, 2026-H1, 2026-Q3, 2026-11 */
  id: string;
  name: string;
  year: string;
}

const halves = ['上半年', '下半年'];
const quarters = ['第一季度', '第二季度', '第三季度', '第四季度'];
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const twoDigits = (number: number) => String(number).padStart(2, '0');

const ofYear = (year: number): PeriodChoice[] =>
  [
    { id: `${year}`, name: `${year}年全年` },
    ...halves.map((name, index) => ({ id: `${year}-H${index + 1}`, name: `${year}年${name}` })),
    ...quarters.map((name, index) => ({ id: `${year}-Q${index + 1}`, name: `${year}年${name}` })),
    ...numbers(12).map((month) => ({ id: `${year}-${twoDigits(month)}`, name: `${year}年${month}月` })),
  ].map((each) => ({ ...each, year: `${year}年` }));

/** The running year and the two before it, in whole and in parts; what has not begun is nothing to look at yet. */
export function periodChoices(today: Day): PeriodChoice[] {
  const year = Number(today.slice(0, 4));
  return [year, year - 1, year - 2].flatMap(ofYear).filter(({ id }) => (spanOf(id)?.from ?? '9999') <= today);
}
