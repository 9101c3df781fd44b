/** A calendar day `YYYY-MM-DD` in Asia/Shanghai. Text order is time order. */
export type Day = string;

// China keeps one offset the whole year, so the office's day needs no time zone data.
const shanghaiOffsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** The day an instant falls on in Asia/Shanghai. */
export function dayOf(instant: string | Date): Day {
  return new Date(new Date(instant).getTime() + shanghaiOffsetMs).toISOString().slice(0, 10);
}

/** Whether the text is a day that the calendar has (no 31 February). */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The years an office's records speak of. A day before or after them was mistyped. */
export const firstYear = 1950;
export const lastYear = 2199;
/** The oldest of a roster were born before there was an office. */
export const firstBirthYear = 1900;

/** Whether a day lies in the years that records speak of, or that people are born in. */
export const isWithinYears = (day: Day, first: number = firstYear): boolean =>
  first <= yearOf(day) && yearOf(day) <= lastYear;

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);
}

/** The same day some months on; the last of the month where that month is shorter. */
export function addMonths(day: Day, count: number): Day {
  const months = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const month = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
  return inMonth(month, day.slice(8));
}

/** Whether a text `MM-DD` is a day of the years, 29 February among them. */
export const isMonthDay = (text: string): boolean => isDay(`2000-${text}`);

/** A day `MM-DD` in a year; 29 February is the last day of its month. */
export const onMonthDay = (year: number, monthDay: string): Day =>
  inMonth(`${year}-${monthDay.slice(0, 2)}`, monthDay.slice(3));

/** A day of a month `YYYY-MM`; the last where the month is shorter. */
function inMonth(month: string, dayOfMonth: string): Day {
  const last = lastDayOfMonth(`${month}-01`);
  const same = `${month}-${dayOfMonth}`;
  return same < last ? same : last;
}

/** Whole days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** The month `YYYY-MM` of a day. */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

export function lastDayOfMonth(day: Day): Day {
  return new Date(Date.UTC(yearOf(day), Number(day.slice(5, 7)), 0)).toISOString().slice(0, 10);
}
