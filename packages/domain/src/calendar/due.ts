import { addDays, dayOf, type Day } from './day';
import { officialCalendar } from './official';
import { addWorkingDays, overdueBefore, workingDaysBetween, type WorkingCalendar } from './working-days';

/** 逾期、将到期、未到期、不限 */
export type DueState = 'overdue' | 'due' | 'ahead' | 'open';

/** 临期提醒: how many working days before its day something counts as nearly due, and between which a committee sets that. */
export const soonDays = { least: 1, usual: 2, most: 10 } as const;

/** 已逾期: no working day after its day has begun as long as it is not. */
export const isPast = (dueOn: Day, today: Day, calendar: WorkingCalendar = officialCalendar): boolean =>
  dueOn < overdueBefore(today, calendar);

export function dueState(
  dueOn: Day | null,
  today: Day,
  calendar: WorkingCalendar = officialCalendar,
  soon: number = soonDays.usual,
): DueState {
  if (dueOn === null) return 'open';
  if (isPast(dueOn, today, calendar)) return 'overdue';
  if (dueOn < today) return 'due';
  if (today < calendar.validFrom || dueOn > calendar.validUntil) return 'ahead';
  // A plan lies months ahead: the days up to it are not counted, only those that would still be soon.
  const later = addWorkingDays(calendar, today, soon + 1);
  return later === undefined || dueOn < later ? 'due' : 'ahead';
}

/** 还剩 3 个工作日, 逾期 2 个工作日: the days that the deadline itself was counted in. */
export function dueWords(dueOn: Day, today: Day, calendar: WorkingCalendar = officialCalendar): string {
  if (dueOn === today) return '今天到期';
  if (dueOn < today) {
    // Since Friday evening nobody has let a working day go by.
    if (!isPast(dueOn, today, calendar)) return '已到期';
    const late = workingDaysBetween(calendar, dueOn, today);
    return late ? `逾期 ${late} 个工作日` : '已逾期';
  }
  if (dueOn === addDays(today, 1)) return '明天到期';
  const left = workingDaysBetween(calendar, today, dueOn);
  return left ? `还剩 ${left} 个工作日` : `${dueOn} 到期`;
}

/** 停留 3 个工作日: how long something has lain with its holder, in the same days. */
export function stayWords(since: string, today: Day, calendar: WorkingCalendar = officialCalendar): string {
  const days = stayDays(since, today, calendar);
  if (days === undefined) return `自 ${dayOf(since)} 起`;
  if (dayOf(since) === today) return '今天转到';
  return days === 0 ? '停留不足 1 个工作日' : `停留 ${days} 个工作日`;
}

/** 停留时间; nothing where the calendar does not reach. */
export const stayDays = (since: string, today: Day, calendar: WorkingCalendar = officialCalendar): number | undefined =>
  workingDaysBetween(calendar, dayOf(since), today);
