import { officeDay } from '../office-days';
import { at } from '../random';
import { Clock, say, type Scene } from '../scene';
import type { StreetCast } from '../street';

/** How far a task has come. */
type TaskReached = 'draft' | 'set' | 'accepted' | 'reported' | 'returned' | 'ticked-off' | 'cancelled';

const matters = [
  { type: 'assignment', title: '走访社区老年食堂', demand: '走访一处老年食堂，了解用餐人数、补贴发放和食品安全情况。' },
  {
    type: 'muster',
    title: '参加物业纠纷联合调解',
    demand: '请有法律专长的委员参加街道物业纠纷联合调解，提出处理意见。',
  },
  { type: 'weekly-call', title: '报送本周议题征集进度', demand: '报送本周走访征集的议题数和下周安排。' },
  { type: 'other', title: '整理微协商佐证材料', demand: '整理本季度微协商的通知、签到和照片，装订成册。' },
] as const;

const reached: readonly TaskReached[] = [
  'ticked-off',
  'reported',
  'accepted',
  'set',
  'draft',
  'returned',
  'ticked-off',
  'cancelled',
];

/** Tasks that the office set to the streets, one or two in every state. */
export function playTasks(scene: Scene, { prefix, streets }: { prefix: string; streets: readonly StreetCast[] }): void {
  reached.forEach((until, index) => {
    const street = at(streets, index);
    const { type, title, demand } = at(matters, index);
    const name = `${prefix}-${index}`;
    const path = `/committees/${scene.committee}/tasks`;
    const clock = new Clock(scene, officeDay(scene.lastDay, -8 - index));
    const step = (as: string, action: string, body: object) =>
      say(scene, clock, { as, method: 'POST', path: `${path}/{${name}}/actions/${action}`, touch: name, body });
    const operator = street.operator ?? scene.clerk;
    say(scene, clock, {
      as: scene.clerk,
      method: 'POST',
      path,
      save: name,
      body: {
        title: `${street.name}${title}`,
        type,
        setter: '主席会议',
        assignee: { unit: `@${street.unit}` },
        demand,
        deadline: officeDay(clock.day, 10),
      },
    });
    if (until === 'draft') return;
    clock.pass(0);
    step(scene.clerk, 'set', {});
    if (until === 'set') return;
    if (until === 'cancelled') {
      clock.pass(1);
      return step(scene.clerk, 'cancel', { reason: '该项工作已由街道统一安排。' });
    }
    clock.pass(1);
    step(operator, 'accept', {});
    if (until === 'accepted') return;
    clock.pass(3);
    step(operator, 'report', { finishedOn: clock.day, report: '已按要求完成，情况见附件。' });
    if (until === 'reported') return;
    clock.pass(1);
    if (until === 'returned') return step(scene.clerk, 'return-report', { reason: '请附走访记录和照片。' });
    step(scene.clerk, 'tick-off', {});
  });
}
