import type { Day } from '@lianluo/domain/calendar/day';
import type { TaskType } from '@lianluo/domain/task/task';
import { officeDay } from '../office-days';
import { Clock, say, type Scene } from '../scene';

export interface TaskPlan {
  name: string;
  type: TaskType;
  title: string;
  demand: string;
  setter: string;
  assignee: object;
  /** The day it was set, and how many office days it was given. */
  day: Day;
  days: number;
  /** The office day after which it was reported; nothing of it yet without. */
  takes?: number;
}

/** 下达、接收、报告、销号 of one task, as far as its days have passed. */
export function playTask(scene: Scene, { name, day, days, takes, ...task }: TaskPlan): void {
  const path = `/committees/${scene.committee}/tasks`;
  const clock = new Clock(scene, day);
  const step = (action: string, body: object = {}) =>
    say(scene, clock, {
      as: scene.clerk,
      method: 'POST',
      path: `${path}/{${name}}/actions/${action}`,
      touch: name,
      body,
    });
  const body = { ...task, deadline: officeDay(day, days) };
  say(scene, clock, { as: scene.clerk, method: 'POST', path, save: name, body });
  clock.pass(0);
  step('set');
  clock.pass(1);
  step('accept');
  if (takes === undefined) return;
  clock.pass(takes);
  step('report', { finishedOn: clock.day, report: '已按要求完成，有关材料已报送。' });
  clock.pass(1);
  step('tick-off', { comment: '对账销号。' });
}
