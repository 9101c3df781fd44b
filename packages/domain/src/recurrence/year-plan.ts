import type { Day } from '../calendar/day';
import type { WorkingCalendar } from '../calendar/working-days';
import type { Recurrence } from './recurrence';
import { knownDatesOf, type RuleDate } from './rule';
import { titleOf } from './title';

/** 未生成、已安排、已开展、未按期开展、已取消 */
export const plannedStates = ['open', 'planned', 'held', 'missed', 'cancelled'] as const;
export type PlannedState = (typeof plannedStates)[number];
export const plannedStateLabels: Record<PlannedState, string> = {
  open: '未生成',
  planned: '已安排',
  held: '已开展',
  missed: '未按期开展',
  cancelled: '已取消',
};

/** One date of a rule for one unit. */
export interface PlanLine extends RuleDate {
  /** What makes it the same date for ever: planned once, whoever plans and however often. */
  key: string;
  title: string;
  unit?: string | undefined;
}

interface NamedUnit {
  id: string;
  name: string;
}

/** 年度安排 of a rule: its dates of the year for each of its units, or for the committee where it has none. */
export function planOf(
  rule: Recurrence,
  year: number,
  units: readonly NamedUnit[],
  calendar: WorkingCalendar,
): PlanLine[] {
  const isForUnits = rule.units.length > 0 || rule.unitType !== undefined;
  const whose: readonly (NamedUnit | undefined)[] = isForUnits ? units : [undefined];
  const span = { from: `${year}-01-01`, to: `${year}-12-31` };
  return knownDatesOf(rule.rule, rule.from, span, calendar)
    .filter(({ nominal }) => rule.to === undefined || nominal <= rule.to)
    .flatMap((date) =>
      whose.map((unit) => ({
        ...date,
        key: [date.nominal, rule.id, date.part ?? 'one', unit?.id ?? 'all'].join('_'),
        title: titleOf(rule.title, { on: date.on, unit: unit?.name, part: date.part }),
        ...(unit && { unit: unit.id }),
      })),
    );
}

/** What became of a date, by the state of the item that was made of it. A day that passed without one is missed. */
export function plannedState(on: Day, today: Day, status: string | undefined): PlannedState {
  if (status === 'held' || status === 'closed') return 'held';
  if (status === 'cancelled') return 'cancelled';
  if (on < today) return 'missed';
  return status === undefined ? 'open' : 'planned';
}
