import { onMonthDay, type Day } from '../../calendar/day';
import type { Span } from '../../calendar/period';
import { nextWorkingDay, type WorkingCalendar } from '../../calendar/working-days';

/** 年度节奏: 年初计划、半年检查、年底总结、全年考核. */
export const yearTasks = { plan: '年初计划', check: '半年检查', summary: '年底总结', appraisal: '全年考核' } as const;
export type YearTask = keyof typeof yearTasks;

/** From and until when, as `MM-DD`, 02-29 being the last day of February in every year; what is done after the year lies in the next one. */
export type YearDays = Readonly<Record<YearTask, { from: string; to: string; inNextYear?: true }>>;

/** The sources name the four and no day: these are for the committee to change. */
export const usualYearDays: YearDays = {
  plan: { from: '01-01', to: '03-31' },
  check: { from: '07-01', to: '07-31' },
  summary: { from: '12-01', to: '12-31' },
  appraisal: { from: '01-01', to: '01-31', inNextYear: true },
};

export interface DatedTask extends Span {
  /** The same for ever, however often the year is laid out. */
  key: string;
  task: YearTask;
  title: string;
}

/** The four tasks of a year, in their order, each due on a day that is worked. */
export const yearRhythm = (year: number, calendar: WorkingCalendar, days: YearDays = usualYearDays): DatedTask[] =>
  (Object.keys(yearTasks) as YearTask[])
    .map((task): DatedTask => {
      const { from, to, inNextYear } = days[task];
      const on = (monthDay: string): Day => onMonthDay(inNextYear ? year + 1 : year, monthDay);
      return {
        key: `${year}_${task}`,
        task,
        title: `${year}年${yearTasks[task]}`,
        from: on(from),
        to: nextWorkingDay(calendar, on(to)),
      };
    })
    .toSorted((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)));
