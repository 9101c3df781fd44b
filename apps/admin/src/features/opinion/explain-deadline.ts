import { addDays, dayOf, type Day } from '@lianluo/domain/calendar/day';
import { officialCalendar } from '@lianluo/domain/calendar/official';
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '@lianluo/domain/calendar/working-days';
import { opinionDeadlines } from '@lianluo/domain/opinion/deadlines';

export interface DeadlineExplained {
  startedOn: Day;
  /** Working days the awaited step has. */
  days: number;
  /** The days that counted, in order. */
  counted: Day[];
  weekends: Day[];
  /** Weekdays off. */
  holidays: Day[];
  /** Saturdays and Sundays worked (调休补班), counted. */
  worked: Day[];
  /** Nothing where the calendar does not reach. */
  dueOn: Day | undefined;
  /** Until when the calendar vouches for its days. */
  validUntil: Day;
}

/** 时限怎么算的: the day count of a waiting item, day by day, or nothing where the awaited step has no deadline. */
export function explainDeadline(
  { action, since }: { action: string; since: string },
  calendar: WorkingCalendar = officialCalendar,
): DeadlineExplained | undefined {
  if (!hasDeadline(action)) return undefined;
  const days = opinionDeadlines[action];
  const startedOn = dayOf(since);
  const dueOn = addWorkingDays(calendar, startedOn, days);
  const explained: DeadlineExplained = {
    startedOn,
    days,
    counted: [],
    weekends: [],
    holidays: [],
    worked: [],
    dueOn,
    validUntil: calendar.validUntil,
  };
  if (dueOn === undefined) return explained;

  for (let day = addDays(startedOn, 1); day <= dueOn; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) explained.counted.push(day);
    if (calendar.worked.has(day)) explained.worked.push(day);
    else if (calendar.off.has(day)) explained.holidays.push(day);
    else if (!isWorkingDay(calendar, day)) explained.weekends.push(day);
  }
  return explained;
}

const hasDeadline = (action: string): action is keyof typeof opinionDeadlines => action in opinionDeadlines;
