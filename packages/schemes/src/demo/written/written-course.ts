import type { Day } from '@lianluo/domain/calendar/day';
import { officeDay } from '../office-days';
import { Clock, say, type Scene } from '../scene';

/** A step of an item's course, and what is entered with it on that day. */
export type WrittenStep = readonly [action: string, body?: (day: Day) => object];

export interface Written {
  kind: 'reports' | 'speeches' | 'motions' | 'clues';
  name: string;
  body: object;
  steps: readonly WrittenStep[];
  /** How many office days ago the last of it happened. */
  back?: number;
  /** Who writes it where that is not the office. */
  operator?: string | undefined;
}

/** What whoever wrote it does themselves. */
const own = ['submit', 'withdraw'];

/** Entered and taken along its steps, a day apart. */
export function playWritten(scene: Scene, { kind, name, body, steps, back = 0, operator }: Written): void {
  const path = `/committees/${scene.committee}/${kind}`;
  const clock = new Clock(scene, officeDay(scene.lastDay, -back - steps.length), 20);
  say(scene, clock, { as: operator ?? scene.clerk, method: 'POST', path, save: name, body });
  for (const [action, input] of steps) {
    clock.pass(1);
    say(scene, clock, {
      as: (own.includes(action) && operator) || scene.clerk,
      method: 'POST',
      path: `${path}/{${name}}/actions/${action}`,
      touch: name,
      body: input?.(clock.day) ?? {},
    });
  }
}
