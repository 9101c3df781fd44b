import { daysUntil, shortDay } from './format';
import type { DotState } from './StateDot.vue';

/** A station as far as its word on a dense screen goes. */
export interface ShownStation {
  state: DotState;
  lastOn?: string | undefined;
  dueOn?: string | undefined;
  thisMonth?: number | undefined;
}

/** The word beside a station's dot: the last day while all is well, the days that are left or have passed otherwise. */
export function stationWord(station: ShownStation, now: string): string {
  if (station.thisMonth !== undefined && station.state !== 'overdue') return `本月 ${station.thisMonth} 条`;
  return station.state === 'alive' ? shortDay(station.lastOn, now) : waitWord(station, now);
}

/** Days until the next time is due. */
export function waitWord({ state, dueOn }: ShownStation, now: string): string {
  if (state === 'empty' || dueOn === undefined) return '未开展';
  const days = daysUntil(dueOn, now);
  return days < 0 ? `逾期 ${-days} 天` : days === 0 ? '今天到期' : `还剩 ${days} 天`;
}
