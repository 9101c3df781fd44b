import type { Day } from '../calendar/day';
import type { Stamped } from '../platform/stamped';
import type { UnitType } from '../unit/unit';
import type { Rule } from './rule';

/** What a rule drafts. */
export const recurringKinds = ['activities', 'readings', 'consultations'] as const;
export type RecurringKind = (typeof recurringKinds)[number];

/** 定期安排: what comes back on a rule, for a unit, some, every one of a type, or the committee itself. */
export interface Recurrence extends Stamped {
  id: string;
  committee: string;
  name: string;
  kind: RecurringKind;
  /** 活动类型, of activities */
  type?: string | undefined;
  rule: Rule;
  /** From which day on, and until when. */
  from: Day;
  to?: Day | undefined;
  /** What each is called: {单位}{月}月活动日. */
  title: string;
  place?: string | undefined;
  units: readonly string[];
  /** Every unit of this type beside those that are named. */
  unitType?: UnitType | undefined;
  /** 邀请 every member */
  everyone?: boolean | undefined;
  active: boolean;
  version: number;
}
