import type { YearPlanView } from '@lianluo/contract/recurrence';
import type { PlannedState } from '@lianluo/domain/recurrence/year-plan';
import type { Tone } from '../../ui/tone';

export type PlanRule = YearPlanView['rules'][number];
export type PlanDate = PlanRule['dates'][number];

export const stateTones: Record<PlannedState, Tone> = {
  open: 'rest',
  planned: 'go',
  held: 'done',
  missed: 'late',
  cancelled: 'rest',
};

/** What stands in one month of a rule: a day, with all that is on it. */
export interface SheetDay {
  on: string;
  dates: PlanDate[];
  state: PlannedState;
}

/** The state that a day is known by: what was missed before what is open, before what is well. */
const order: readonly PlannedState[] = ['missed', 'open', 'planned', 'cancelled', 'held'];

/** 十二个月: the days of a rule, month by month. */
export function monthsOf({ dates }: PlanRule): SheetDay[][] {
  const months: SheetDay[][] = Array.from({ length: 12 }, () => []);
  const days = new Map<string, PlanDate[]>();
  for (const date of dates) days.set(date.on, [...(days.get(date.on) ?? []), date]);
  for (const [on, all] of [...days].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const state = order.find((each) => all.some((date) => date.state === each)) ?? 'open';
    months[Number(on.slice(5, 7)) - 1]?.push({ on, dates: all, state });
  }
  return months;
}

export const countOf = ({ dates }: PlanRule, state: PlannedState): number =>
  dates.filter((date) => date.state === state).length;
