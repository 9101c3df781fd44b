import { dayOf, type Day } from '../calendar/day';
import { invalidField } from '../refusal';
import { comment, made, reason } from '../work/field';
import { stepOf } from '../work/kind';
import { undoing } from '../work/undo';
import type { Task } from './task';
import { extensionFields, reportFields, taskFields } from './task.fields';

const step = stepOf<Task>();

/** What a city set is its to judge. */
const ofCity = ({ above }: Task) => (above ? 'task.of-city' : undefined);
/** What a county was given is its to do. */
const ofCounty = ({ below }: Task) => (below ? 'task.of-county' : undefined);

const office = { permission: 'opinion:edit', refusal: ofCity } as const;
const assignee = { permission: 'work:submit', refusal: ofCounty } as const;
/** Still to be done. */
const owed = ['set', 'accepted', 'returned'] as const;

/** 下达 → 接收 → 报告 → 销号. Who was given it accepts and reports; whoever set it says whether it is done. */
const onward = {
  set: step({
    ...office,
    label: '下达',
    from: ['draft'],
    to: ['set'],
    // The county's own, where it is set to one.
    takes: { below: made(taskFields.below) },
    many: true,
    apply: (item, { below }) => {
      notBefore(item.deadline, item.reportedOn, '/deadline', '下达日期');
      return { ...item, status: 'set', below };
    },
  }),
  accept: step({
    ...assignee,
    label: '接收',
    from: ['set'],
    to: ['accepted'],
    takes: {},
    many: true,
    apply: (item, _input, { now }) => ({ ...item, status: 'accepted', acceptedOn: dayOf(now) }),
  }),
  report: step({
    ...assignee,
    label: '报告完成情况',
    from: owed,
    to: ['reported'],
    takes: reportFields,
    apply: (item, { finishedOn, report }) => {
      notBefore(finishedOn, item.reportedOn, '/finishedOn', '下达日期');
      return { ...item, status: 'reported', finishedOn, report };
    },
  }),
  'return-report': step({
    ...office,
    label: '退回',
    from: ['reported'],
    to: ['returned'],
    takes: { reason },
    many: true,
    // What was reported stands in the timeline.
    apply: ({ finishedOn: _on, report: _report, ...item }, input) => ({
      ...item,
      status: 'returned',
      reason: input.reason,
    }),
  }),
  'tick-off': step({
    ...office,
    label: '销号',
    from: ['reported'],
    to: ['ticked-off'],
    takes: { comment },
    many: true,
    apply: (item, _input, { now }) => ({ ...item, status: 'ticked-off', closedOn: dayOf(now) }),
  }),
  extend: step({
    ...office,
    label: '调整期限',
    from: owed,
    to: owed,
    takes: extensionFields,
    many: true,
    apply: (item, { until, reason: why }) => {
      if (until <= item.deadline)
        throw invalidField('/until', 'day.too-early', `须晚于现在的完成期限${item.deadline}。`);
      return { ...item, deadline: until, reason: why };
    },
  }),
  cancel: step({
    ...office,
    label: '取消任务',
    from: [...owed, 'reported'],
    to: ['cancelled'],
    takes: { reason },
    many: true,
    apply: (item, input, { now }) => ({
      ...item,
      status: 'cancelled',
      closedOn: dayOf(now),
      cancelledFor: input.reason,
    }),
  }),
};

export const taskSteps = {
  ...onward,
  unset: {
    ...undoing<Task>('撤销下达', 'opinion:edit', { set: onward.set }, (item) => item),
    // A county was told of it already, or the item that it was made of.
    refusal: (item: Task) => ofCounty(item) ?? ofCity(item) ?? (item.origin ? 'task.of-origin' : undefined),
  },
  'take-back-report': {
    ...undoing<Task>(
      '撤回报告',
      'work:submit',
      { report: onward.report },
      ({ finishedOn: _on, report: _report, ...item }) => item,
    ),
    refusal: ofCounty,
  },
  reopen: {
    ...undoing<Task>(
      '恢复办理',
      'opinion:edit',
      { 'tick-off': onward['tick-off'], cancel: onward.cancel },
      ({ closedOn: _on, cancelledFor: _why, ...item }) => item,
    ),
    refusal: ofCity,
  },
};

function notBefore(on: Day, first: Day, pointer: string, of: string): void {
  if (on < first) throw invalidField(pointer, 'day.too-early', `不能早于${of}${first}。`);
}
