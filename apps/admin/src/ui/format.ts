const zone = 'Asia/Shanghai';
const dayParts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
const minuteParts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
const numbers = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });

/** Today `YYYY-MM-DD` where the office is. */
export const today = (now = new Date()): string => dayParts.format(now);

/** The year the office is in. */
export const thisYear = (now = new Date()): number => Number(today(now).slice(0, 4));

/** A day as it stands in a ledger: `2026-11-21`, and – where there is none. */
export const formatDay = (day: string | null | undefined): string => day ?? '–';

/** A day on a dense screen: `11-21` in this year, whole otherwise. */
export function shortDay(day: string | null | undefined, now = today()): string {
  if (!day) return '–';
  return day.startsWith(now.slice(0, 4)) ? day.slice(5) : day;
}

/** An instant to the minute: `2026-11-21 16:42`. */
export const formatInstant = (instant: string | null | undefined): string =>
  instant ? minuteParts.format(new Date(instant)) : '–';

export const shortInstant = (instant: string | null | undefined, now = today()): string =>
  instant ? shortDay(formatInstant(instant), now) : '–';

/** The day an instant falls on at the office. */
export const dayOfInstant = (instant: string): string => dayParts.format(new Date(instant));

export const formatNumber = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : numbers.format(value);

/** Days from today to a day; negative when it has passed. */
export const daysUntil = (day: string, from = today()): number =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
