import { addDays, dayOf, type Day } from '../calendar/day';
import { isWorkingDay, type WorkingCalendar } from '../calendar/working-days';

/** 每个工作日 08:30 汇总一次. */
const digestAt = '08:30';

/** The working day whose digest is the newest now: today's from 08:30 on, before that the one of the last working day. */
export function digestDay(calendar: WorkingCalendar, now: Date): Day {
  const today = dayOf(now);
  let day = now.toISOString() < digestInstant(today) ? addDays(today, -1) : today;
  while (!isWorkingDay(calendar, day)) day = addDays(day, -1);
  return day;
}

/** When a day's digest came. */
export const digestInstant = (day: Day): string => new Date(`${day}T${digestAt}:00+08:00`).toISOString();

/** What a digest counts: what is overdue, what is due today or tomorrow, and what there is to read. */
export interface Digest {
  on: Day;
  overdue: number;
  due: number;
  news: number;
}

/** 逾期 2 项，今天、明天到期 1 项，待阅 3 项 */
export function digestWords({ overdue, due, news }: Digest): string {
  const parts = [
    ...(overdue > 0 ? [`逾期 ${overdue} 项`] : []),
    ...(due > 0 ? [`今天、明天到期 ${due} 项`] : []),
    ...(news > 0 ? [`待阅 ${news} 项`] : []),
  ];
  return parts.length > 0 ? parts.join('，') : '没有逾期和临期的事项';
}
