import { officeDay } from '../office-days';
import { Clock, say } from '../scene';
import type { Stage } from '../story';

/** 密件 that went their way on paper, with how many office days ago they came in and were through: of what they were about nothing is here. */
const matters: readonly (readonly [save: string, name: string, ago: number, handled?: number])[] = [
  ['cl-1', '演密登〔示例〕1号', 26, 9],
  ['cl-2', '演密登〔示例〕2号', 5],
];

/** 密件登记 of an office: numbers and days. */
export function registerClassified({ scene }: Stage): void {
  const path = `/committees/${scene.committee}/classified-matters`;
  for (const [save, name, ago, handled] of matters) {
    const clock = new Clock(scene, officeDay(scene.lastDay, -ago));
    const register = { name, receivedOn: clock.day, from: '来文单位（演示）' };
    say(scene, clock, { as: scene.clerk, method: 'POST', path, save, body: register });
    if (handled === undefined) continue;
    const later = new Clock(scene, officeDay(scene.lastDay, -handled));
    const body = { handledOn: later.day };
    say(scene, later, { as: scene.clerk, method: 'PATCH', path: `${path}/{${save}}`, touch: save, body });
  }
}
