import { addDays, lastDayOfMonth, type Day } from '../../calendar/day';
import { spanOf, type Span } from '../../calendar/period';
import { isWorkingDay, nextWorkingDay, type WorkingCalendar } from '../../calendar/working-days';
import type { Period, Quota } from '../language';

/** When quotas are looked at: today, the year, and the 届 for what is asked once in a term. */
export interface Frame {
  readonly today: Day;
  readonly calendar: WorkingCalendar;
  readonly year: number;
  /** Without it nothing is asked by the term. */
  readonly term?: Span;
  /** One period of the year alone, by its name. */
  readonly period?: string;
}

/** 考核周期 of a quota: a span of the calendar, or the day or two on which something is to be held. */
export interface QuotaSpan extends Span {
  /** `2026-03`, `2026-Q1`, `2026-H1`, `2026`; `term`; the fixed day itself. */
  name: string;
  /** Of a fixed day: the only days that count. */
  days?: readonly Day[];
  /** Every working day from the first to the last. */
  working: readonly Day[];
}

const counted = (count: number, name: (number: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => name(index + 1));

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The names that `spanOf` reads. */
const namesOf: Readonly<Record<Exclude<Period, 'term'>, (year: string) => readonly string[]>> = {
  month: (year) => counted(12, (number) => `${year}-${twoDigits(number)}`),
  'two-months': (year) => counted(6, (number) => `${year}-B${number}`),
  quarter: (year) => counted(4, (number) => `${year}-Q${number}`),
  'half-year': (year) => counted(2, (number) => `${year}-H${number}`),
  year: (year) => [year],
};

type Unworked = Omit<QuotaSpan, 'working'>;

/** 每月固定日: a month too short for it has it on its last day. A rest day may be made up for on the next working day. */
function fixedDay(month: string, day: number, orNextWorkingDay: boolean, calendar: WorkingCalendar): Unworked {
  const last = lastDayOfMonth(`${month}-01`);
  const named = `${month}-${twoDigits(day)}`;
  const from = named < last ? named : last;
  const to = orNextWorkingDay ? nextWorkingDay(calendar, from) : from;
  return { name: from, from, to, days: from === to ? [from] : [from, to] };
}

function unworked(every: Quota['every'], { year, term, calendar }: Frame): Unworked[] {
  const text = String(year).padStart(4, '0');
  if (every === 'term') return term ? [{ name: 'term', from: term.from, to: term.to }] : [];
  if (typeof every === 'object')
    return namesOf.month(text).map((month) => fixedDay(month, every.day, every.orNextWorkingDay ?? false, calendar));
  return namesOf[every](text).flatMap((name) => {
    const span = spanOf(name);
    return span ? [{ name, ...span }] : [];
  });
}

function workingDaysIn({ from, to }: Span, calendar: WorkingCalendar): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) days.push(day);
  return days;
}

const workedOut = (every: Quota['every'], frame: Frame): readonly QuotaSpan[] =>
  unworked(every, frame)
    .filter(({ name }) => frame.period === undefined || name === frame.period)
    .map((span) => ({ ...span, working: workingDaysIn(span, frame.calendar) }));

/** A list looks at everybody in one frame: its working days are counted once. */
const known = new WeakMap<Frame, Map<string, readonly QuotaSpan[]>>();

/** The periods of a frame, oldest first; beyond the table of holidays working days go by the weekday alone. */
export function spansOf(every: Quota['every'], frame: Frame): readonly QuotaSpan[] {
  const name = typeof every === 'object' ? `${every.day} ${every.orNextWorkingDay ?? false}` : every;
  const ofFrame = known.get(frame) ?? new Map<string, readonly QuotaSpan[]>();
  known.set(frame, ofFrame);
  const spans = ofFrame.get(name) ?? workedOut(every, frame);
  ofFrame.set(name, spans);
  return spans;
}

/** Whether something that happened on a day counts in the period. */
export const isWithin = ({ from, to, days }: QuotaSpan, day: Day): boolean =>
  days ? days.includes(day) : from <= day && day <= to;
