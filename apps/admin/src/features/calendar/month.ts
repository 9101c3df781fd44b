import type { AgendaEntryView } from '@lianluo/contract/calendar';
import { addDays, addMonths, lastDayOfMonth, monthOf, type Day } from '@lianluo/domain/calendar/day';

export const looks = ['month', 'week'] as const;
export type Look = (typeof looks)[number];
export const lookLabels: Record<Look, string> = { month: '月', week: '周' };

/** 0 on Mondays. */
export const weekdayOf = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
export const weekdayNames = ['一', '二', '三', '四', '五', '六', '日'] as const;

export interface Span {
  from: Day;
  to: Day;
}

/** What is shown around a day: its week, or the whole weeks of its month. */
export function spanAround(day: Day, look: Look): Span {
  const monday = (of: Day) => addDays(of, -weekdayOf(of));
  if (look === 'week') return { from: monday(day), to: addDays(monday(day), 6) };
  const last = lastDayOfMonth(day);
  return { from: monday(`${monthOf(day)}-01`), to: addDays(monday(last), 6) };
}

/** The day around which the next page stands, or the one before. */
export function turned(day: Day, look: Look, by: 1 | -1): Day {
  return look === 'week' ? addDays(day, by * 7) : addMonths(`${monthOf(day)}-01`, by);
}

export const headingOf = ({ from, to }: Span, day: Day, look: Look): string => {
  const [year, month] = day.split('-').map(Number);
  return look === 'month' ? `${year} 年 ${month} 月` : `${year} 年 ${dayWords(from)} – ${dayWords(to)}`;
};

/** 改期: what takes several days ends as much later as it begins. */
export const movedBy = (days: number, to: Day, until: Day | undefined) => ({
  plannedOn: to,
  ...(until !== undefined && { until: addDays(until, days) }),
});

/** 11月1日 */
export const dayWords = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** 休 on a weekday or a weekend, 班 on a weekend that is worked. */
export const restWord = (on: Day, rest: boolean | null): string => {
  if (rest) return '休';
  return rest === false && weekdayOf(on) > 4 ? '班' : '';
};

/** Several of one sort that are due on one day stand as one: 办复到期 3 项. */
export interface Shown {
  key: string;
  entries: readonly AgendaEntryView[];
}

const manyOfOneSort = 3;

export function shownOn(entries: readonly AgendaEntryView[]): Shown[] {
  const sorts = new Map<string, AgendaEntryView[]>();
  for (const entry of entries) {
    const sort = entry.kind === 'due' ? `${entry.state}#${entry.item?.kind}#${entry.action}` : entry.id;
    sorts.set(sort, [...(sorts.get(sort) ?? []), entry]);
  }
  return [...sorts].flatMap(([key, those]) =>
    those.length < manyOfOneSort
      ? those.map((entry) => ({ key: entry.id, entries: [entry] }))
      : [{ key, entries: those }],
  );
}

type Colour = 'work' | 'reading' | 'due' | 'late' | 'off';

/** Blue for what happens, green for readings, amber for what is due, red for what is late. */
export function colourOf({ kind, state }: AgendaEntryView): Colour {
  if (state === 'cancelled') return 'off';
  if (state === 'overdue') return 'late';
  if (kind === 'due' || kind === 'review' || kind === 'recurring') return 'due';
  return kind === 'readings' ? 'reading' : 'work';
}

/** Said before a title, so that no colour says it alone. */
export function markOf({ kind, state }: AgendaEntryView): string {
  if (state === 'cancelled') return '取消：';
  if (state === 'overdue') return '逾期：';
  return kind === 'due' ? '到期：' : '';
}
