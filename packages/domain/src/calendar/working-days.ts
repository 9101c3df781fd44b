import { addDays, type Day } from './day';

/** 工作日历: which days are off or worked against the weekday rule, and until when the table vouches for that. */
export interface WorkingCalendar {
  /** Weekdays that are holidays. */
  off: ReadonlySet<Day>;
  /** Saturdays and Sundays that are worked (调休补班). */
  worked: ReadonlySet<Day>;
  validFrom: Day;
  validUntil: Day;
}

export function isWorkingDay(calendar: WorkingCalendar, day: Day): boolean {
  if (calendar.worked.has(day)) return true;
  if (calendar.off.has(day)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/**
 * The day on which the given number of working days after `from` has passed (`from` itself is not counted), or nothing
 * where the calendar does not reach: such a deadline is shown as open, and no step is blocked by it. Days that are left out
 * (暂停) pass without being counted.
 */
export function addWorkingDays(
  calendar: WorkingCalendar,
  from: Day,
  count: number,
  isLeftOut?: (day: Day) => boolean,
): Day | undefined {
  let day = from;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (day < calendar.validFrom || day > calendar.validUntil) return undefined;
    if (isWorkingDay(calendar, day) && !isLeftOut?.(day)) left--;
  }
  return day;
}

/** The last day that was worked, the day itself where it is. */
function lastWorkingDay(calendar: WorkingCalendar, day: Day): Day {
  return isWorkingDay(calendar, day) ? day : lastWorkingDay(calendar, addDays(day, -1));
}

/** No holiday is longer, the weekends around it included (春节、国庆). */
const longestHoliday = 9;

/**
 * 逾期 begins on the first working day after the day something was due: on this day, that is whatever was due before the answer.
 * Nothing becomes overdue on a rest day, and what is overdue stays so. Beyond the table nobody knows the holidays, so there it
 * begins when no holiday can have lasted so long.
 */
export function overdueBefore(today: Day, calendar: WorkingCalendar): Day {
  if (today <= calendar.validUntil) return lastWorkingDay(calendar, today);
  const known = lastWorkingDay(calendar, calendar.validUntil);
  const certain = addDays(today, -longestHoliday);
  return certain > known ? certain : known;
}

/** The day that lies so many working days before another, or nothing where the calendar does not reach. */
export function subtractWorkingDays(calendar: WorkingCalendar, from: Day, count: number): Day | undefined {
  let day = from;
  for (let left = count; left > 0;) {
    day = addDays(day, -1);
    if (day < calendar.validFrom || day > calendar.validUntil) return undefined;
    if (isWorkingDay(calendar, day)) left--;
  }
  return day;
}

/** The day itself where it is worked, else the next that is; beyond the table by the weekday alone. */
export function nextWorkingDay(calendar: WorkingCalendar, day: Day): Day {
  return isWorkingDay(calendar, day) ? day : nextWorkingDay(calendar, addDays(day, 1));
}

/** Working days after `from` up to and including `to`; nothing where the calendar does not reach. */
export function workingDaysBetween(calendar: WorkingCalendar, from: Day, to: Day): number | undefined {
  if (from < calendar.validFrom || to > calendar.validUntil) return undefined;
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) count++;
  return count;
}

/** One year of a calendar as the State Council's notice lists it: `MM-DD` texts. */
export interface CalendarYear {
  year: number;
  off: readonly string[];
  worked: readonly string[];
}

export function workingCalendar(years: readonly CalendarYear[]): WorkingCalendar {
  const days = (list: 'off' | 'worked') =>
    new Set(years.flatMap((each) => each[list].map((monthDay) => `${each.year}-${monthDay}`)));
  const sorted = years.map(({ year }) => year).sort((a, b) => a - b);
  return {
    off: days('off'),
    worked: days('worked'),
    validFrom: `${sorted[0] ?? 0}-01-01`,
    validUntil: `${sorted.at(-1) ?? 0}-12-31`,
  };
}
