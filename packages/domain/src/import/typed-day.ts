import { isDay, yearOf, type Day } from '../calendar/day';
import { plainText } from '../sheet/cell-text';
import { readDay, withYear } from './day';
import { dayProblems } from './day-field';

/** What a person typed into a date box: a day, nothing, or a sentence that says what would be right. */
export type TypedDay = { day: Day | undefined; problem?: undefined } | { day?: undefined; problem: string };

/** Reads what the import reads, and a day without a year as one of this year: 11-5, 11月5日. */
export function readTypedDay(typed: string, today: Day, span: { min?: Day; max?: Day } = {}): TypedDay {
  const text = plainText(typed);
  if (text === '') return { day: undefined };
  const reading = readDay(withYear(typed, yearOf(today)));

  if (!reading.ok)
    return {
      problem: `“${typed.trim()}”${reading.problem === 'empty' ? '不是日期' : dayProblems[reading.problem]}，应写成 2026-05-01、2026年5月1日或 5-1`,
    };
  if (reading.precision === 'month' || !isDay(reading.day))
    return { problem: `“${typed.trim()}”没有写到日，应写成 ${reading.day.slice(0, 7)}-15 这样的日期` };
  if (span.min && reading.day < span.min) return { problem: `不能早于 ${span.min}` };
  if (span.max && reading.day > span.max) return { problem: `不能晚于 ${span.max}` };
  return { day: reading.day };
}
