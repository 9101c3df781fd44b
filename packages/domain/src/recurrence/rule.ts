import { addDays, addMonths, lastDayOfMonth, type Day } from '../calendar/day';
import { isWorkingDay, type WorkingCalendar } from '../calendar/working-days';
import { Refusal } from '../refusal';

/** 每月固定日、每几周一次，and the rhythm of 每周一调度、半月一小结、一月一总结. Source: domain.md section 1, rows 1, 9, 12. */
export const rhythms = ['months', 'weeks', 'calls'] as const;
export type Rhythm = (typeof rhythms)[number];
export const rhythmLabels: Record<Rhythm, string> = {
  months: '按月',
  weeks: '按周',
  calls: '周调度、半月小结、月总结',
};

/** What becomes of a date that nobody works on: it stays, it moves to the next working day, or it is left out. */
export const holidayWays = ['keep', 'next', 'skip'] as const;
export type HolidayWay = (typeof holidayWays)[number];
export const holidayWayLabels: Record<HolidayWay, string> = { keep: '照常', next: '顺延到下一工作日', skip: '不安排' };

/** 周期: on which days something comes back. */
export interface Rule {
  every: Rhythm;
  /** 每几个月、每几周一次 */
  step: number;
  /** 几日, of months */
  day?: number | undefined;
  /** 星期几, Monday is 1 and Sunday 7: of weeks, and of the weekly call */
  weekday?: number | undefined;
  onHoliday: HolidayWay;
}

/** 调度、小结、总结: the three of one rhythm. */
export const callParts = ['week', 'half-month', 'month'] as const;
export type CallPart = (typeof callParts)[number];
export const callPartLabels: Record<CallPart, string> = { week: '调度', 'half-month': '小结', month: '总结' };

/** What is told of a date: it moved, its month has no such day, it falls on a holiday or on a weekend that is worked, two met on it. */
export const dateNotes = ['moved', 'last-day', 'holiday', 'worked-weekend', 'joined'] as const;
export type DateNote = (typeof dateNotes)[number];
export const dateNoteLabels: Record<DateNote, string> = {
  moved: '已顺延',
  'last-day': '当月没有这一天，改为月末',
  holiday: '休息日',
  'worked-weekend': '调休上班',
  joined: '与另一次并在一天',
};

export interface RuleDate {
  /** As the rule says; it names the date for ever, wherever it is moved. */
  nominal: Day;
  on: Day;
  part?: CallPart | undefined;
  notes: readonly DateNote[];
}

export interface Span {
  from: Day;
  to: Day;
}

/** 星期一 is 1. */
export const weekdayOf = (day: Day): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

type Named = Pick<RuleDate, 'nominal' | 'part'> & { lastDay?: boolean };

/** The days of a span that a rule names, counted from `start` on. Beyond the working calendar weekends alone are holidays. */
export function datesOf(rule: Rule, start: Day, span: Span, calendar: WorkingCalendar): RuleDate[] {
  const named = namedDays(rule, start, span.to).filter(({ nominal }) => nominal >= span.from && nominal >= start);
  const dates: RuleDate[] = [];
  for (const each of named) {
    const date = settled(rule, each, calendar);
    if (!date) continue;
    const at = dates.findIndex(({ on, part }) => on === date.on && part === date.part);
    const twin = dates[at];
    if (!twin) dates.push(date);
    // What stands where the rule says stays; what was moved onto it is held with it.
    else dates[at] = joined(date.nominal === date.on ? date : twin);
  }
  return dates;
}

/** The same for what is drafted from them: beyond the working calendar nobody knows the holidays yet, so nothing is. */
export function knownDatesOf(rule: Rule, start: Day, span: Span, calendar: WorkingCalendar): RuleDate[] {
  if (span.from < calendar.validFrom || span.to > calendar.validUntil) throw new Refusal('recurrence.beyond-calendar');
  return datesOf(rule, start, span, calendar);
}

const joined = (date: RuleDate): RuleDate => ({ ...date, notes: [...date.notes, 'joined'] });

function namedDays({ every, step, day = 1, weekday = 1 }: Rule, start: Day, to: Day): Named[] {
  switch (every) {
    case 'months':
      return monthsUntil(start, to, step).map((month) => dayOfMonth(month, day));
    case 'weeks':
      return weeksUntil(start, to, weekday, step).map((nominal) => ({ nominal }));
    case 'calls':
      return [
        ...weeksUntil(start, to, weekday, 1).map((nominal): Named => ({ nominal, part: 'week' })),
        ...monthsUntil(start, to, 1).flatMap((month): Named[] => [
          { ...dayOfMonth(month, 15), part: 'half-month' },
          { nominal: lastDayOfMonth(month), part: 'month' },
        ]),
      ]
        .filter(({ nominal }) => nominal <= to)
        .toSorted((a, b) => (a.nominal < b.nominal ? -1 : Number(a.nominal > b.nominal)));
  }
}

function monthsUntil(start: Day, to: Day, step: number): Day[] {
  const first = `${start.slice(0, 7)}-01`;
  const months: Day[] = [];
  for (let n = 0, month = first; month <= to; n += step, month = addMonths(first, n)) months.push(month);
  return months.filter((month) => month <= to);
}

function weeksUntil(start: Day, to: Day, weekday: number, step: number): Day[] {
  const days: Day[] = [];
  const first = addDays(start, (weekday - weekdayOf(start) + 7) % 7);
  for (let day = first; day <= to; day = addDays(day, 7 * step)) days.push(day);
  return days;
}

function dayOfMonth(month: Day, day: number): Named {
  const last = lastDayOfMonth(month);
  const nominal = `${month.slice(0, 8)}${String(day).padStart(2, '0')}`;
  return nominal > last ? { nominal: last, lastDay: true } : { nominal };
}

function settled(
  { onHoliday }: Rule,
  { nominal, part, lastDay }: Named,
  calendar: WorkingCalendar,
): RuleDate | undefined {
  const isWorked = isWorkingDay(calendar, nominal);
  if (!isWorked && onHoliday === 'skip') return undefined;
  const on = isWorked || onHoliday === 'keep' ? nominal : workedInstead(nominal, part, calendar);
  const notes: DateNote[] = [
    ...(lastDay ? (['last-day'] as const) : []),
    ...(on !== nominal ? (['moved'] as const) : []),
    ...(isWorkingDay(calendar, on) ? [] : (['holiday'] as const)),
    ...(calendar.worked.has(on) ? (['worked-weekend'] as const) : []),
  ];
  return { nominal, on, ...(part && { part }), notes };
}

/** The next working day; a month is summed up within the month. */
function workedInstead(nominal: Day, part: CallPart | undefined, calendar: WorkingCalendar): Day {
  const towards = part === 'month' ? -1 : 1;
  let day = nominal;
  while (!isWorkingDay(calendar, day)) day = addDays(day, towards);
  return day;
}
