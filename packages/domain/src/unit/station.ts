import { addDays, addMonths, daysBetween, lastDayOfMonth, type Day } from '../calendar/day';
import { isPast } from '../calendar/due';

/** 工作节奏: how often a station must be alive, as a span since the last time or a fixed day of the month (Hancheng: the 21st). */
export type Rhythm = { every: RhythmSpan } | { dayOfMonth: number };

export const rhythmSpans = ['month', 'two-months', 'quarter', 'half-year', 'year'] as const;
export type RhythmSpan = (typeof rhythmSpans)[number];

export const rhythmLabels: Record<RhythmSpan, string> = {
  month: '每月一次',
  'two-months': '每两月一次',
  quarter: '每季一次',
  'half-year': '每半年一次',
  year: '每年一次',
};

const monthsOf: Record<RhythmSpan, number> = { month: 1, 'two-months': 2, quarter: 3, 'half-year': 6, year: 12 };

export const stationStates = ['alive', 'due', 'overdue', 'empty'] as const;
export type StationState = (typeof stationStates)[number];

/** 活/将到期/逾期/空白, judged at reading from stored dates, never by a midnight job. */
export const stationStateLabels: Record<StationState, string> = {
  alive: '正常',
  due: '将到期',
  overdue: '逾期',
  empty: '未开展',
};

/** How many days before its date a station counts as due (api.md: within 7 days of it). */
const noticeDays = 7;

/** The day by which the rhythm wants the next time after `last`. */
export function nextDue(rhythm: Rhythm, last: Day): Day {
  if ('every' in rhythm) return addMonths(last, monthsOf[rhythm.every]);
  const tomorrow = addDays(last, 1);
  const sameMonth = dayInMonth(tomorrow, rhythm.dayOfMonth);
  return sameMonth >= tomorrow ? sameMonth : dayInMonth(addMonths(`${tomorrow.slice(0, 7)}-01`, 1), rhythm.dayOfMonth);
}

/** 信息工作站 counts by calendar month: what a month brought holds until the end of the rhythm's following span. */
export function nextOpinionDue(rhythm: Rhythm, lastMonth: string): Day {
  const first = `${lastMonth}-01`;
  return lastDayOfMonth(addMonths(first, 'every' in rhythm ? monthsOf[rhythm.every] : 1));
}

export function stationState(dueOn: Day | null, today: Day): StationState {
  if (dueOn === null) return 'empty';
  if (isPast(dueOn, today)) return 'overdue';
  return daysBetween(today, dueOn) <= noticeDays ? 'due' : 'alive';
}

function dayInMonth(day: Day, dayOfMonth: number): Day {
  const last = lastDayOfMonth(day);
  const wanted = `${day.slice(0, 7)}-${String(dayOfMonth).padStart(2, '0')}`;
  return wanted < last ? wanted : last;
}
