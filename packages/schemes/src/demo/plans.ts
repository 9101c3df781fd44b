import type { Day } from '@lianluo/domain/calendar/day';
import type { ActivityType } from '@lianluo/domain/activity/activity-types';
import type { RecurringKind } from '@lianluo/domain/recurrence/recurrence';
import type { Rule } from '@lianluo/domain/recurrence/rule';
import type { UnitType } from '@lianluo/domain/unit/unit';
import { Clock, say, type Scene } from './scene';

/** What a committee lays down for itself, with the version it has meanwhile. */
export function layDown(scene: Scene, clock: Clock, body: object): void {
  say(scene, clock.pass(0, 3), {
    as: scene.administrator,
    method: 'PATCH',
    path: `/committees/${scene.committee}`,
    touch: `committee-${scene.committee}`,
    body,
  });
}

export interface RulePlan {
  name: string;
  kind: RecurringKind;
  type?: ActivityType;
  rule: Omit<Rule, 'step'> & { step?: number };
  /** Where what it names was done before without it. */
  from?: Day;
  /** `{单位}`, `{年}`, `{月}` stand for themselves. */
  title: string;
  units?: readonly string[];
  unitType?: UnitType;
  everyone?: boolean;
}

/** 定期安排 */
export function enterRule(scene: Scene, clock: Clock, { units = [], ...plan }: RulePlan): void {
  const path = `/committees/${scene.committee}/recurrences`;
  say(scene, clock.pass(0, 4), {
    as: scene.administrator,
    method: 'POST',
    path,
    body: { ...plan, units: units.map((unit) => `@${unit}`) },
  });
}
