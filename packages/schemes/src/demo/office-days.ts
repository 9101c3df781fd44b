import { addDays, type Day } from '@lianluo/domain/calendar/day';
import { officialCalendar } from '@lianluo/domain/calendar/official';

/** Of years whose notice is not out yet only the fixed days are known. */
const fixed = /-01-01$|-05-0[1-3]$|-10-0[1-7]$/;

/** A day on which the offices of the demo world work; made-up Saturdays are left to the office that wants them. */
export function isOfficeDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !fixed.test(day) && !officialCalendar.off.has(day);
}

/** Every course of work walks from day to day: what comes before and after each is looked for once. */
const neighbours = { 1: new Map<Day, Day>(), [-1]: new Map<Day, Day>() };

function neighbour(day: Day, direction: 1 | -1): Day {
  const known = neighbours[direction].get(day);
  if (known !== undefined) return known;
  let found = addDays(day, direction);
  while (!isOfficeDay(found)) found = addDays(found, direction);
  neighbours[direction].set(day, found);
  return found;
}

/** The office day so many office days after (or before) a day; with 0 the day itself or the last office day before it. */
export function officeDay(from: Day, count: number): Day {
  if (count === 0) return isOfficeDay(from) ? from : neighbour(from, -1);
  let day = from;
  for (let left = Math.abs(count); left > 0; left--) day = neighbour(day, count < 0 ? -1 : 1);
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
