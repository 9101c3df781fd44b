import { addDays, type Day } from '@lianluo/domain/calendar/day';

/** Weekdays off by the State Council's notices, as inclusive ranges; later years know only the fixed days. */
const holidays: readonly (readonly [Day, Day])[] = [
  ['2022-01-03', '2022-01-03'],
  ['2022-01-31', '2022-02-06'],
  ['2022-04-04', '2022-04-05'],
  ['2022-05-02', '2022-05-04'],
  ['2022-06-03', '2022-06-03'],
  ['2022-09-12', '2022-09-12'],
  ['2022-10-03', '2022-10-07'],
  ['2023-01-02', '2023-01-02'],
  ['2023-01-23', '2023-01-27'],
  ['2023-04-05', '2023-04-05'],
  ['2023-05-01', '2023-05-03'],
  ['2023-06-22', '2023-06-23'],
  ['2025-01-01', '2025-01-01'],
  ['2025-01-28', '2025-02-04'],
  ['2025-04-04', '2025-04-04'],
  ['2025-05-01', '2025-05-05'],
  ['2025-06-02', '2025-06-02'],
  ['2025-10-01', '2025-10-08'],
  ['2026-01-01', '2026-01-02'],
  ['2026-02-16', '2026-02-23'],
  ['2026-04-06', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-19'],
  ['2026-09-25', '2026-09-25'],
  ['2026-10-01', '2026-10-07'],
];
const fixed = /-01-01$|-05-0[1-3]$|-10-0[1-7]$/;

/** A day on which the offices of the demo world work; made-up Saturdays are left to the office that wants them. */
export function isOfficeDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6 || fixed.test(day)) return false;
  return !holidays.some(([from, to]) => from <= day && day <= to);
}

/** The office day so many office days after (or before) a day; with 0 the day itself or the last office day before it. */
export function officeDay(from: Day, count: number): Day {
  let day = from;
  if (count === 0) while (!isOfficeDay(day)) day = addDays(day, -1);
  const direction = count < 0 ? -1 : 1;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, direction);
    if (isOfficeDay(day)) left--;
  }
  return day;
}

export const officeDayFrom = (day: Day): Day => (isOfficeDay(day) ? day : officeDay(day, 1));

/** Where the current year's story begins: New Year, and in January early enough that the desk has work waiting. */
export function storyStart(today: Day): Day {
  const newYear = `${today.slice(0, 4)}-01-01`;
  const recently = addDays(today, -32);
  return recently < newYear ? recently : newYear;
}

/** Every office day of a span, both ends included. */
export function officeDays(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isOfficeDay(day)) days.push(day);
  return days;
}
