import { addDays, dayOf } from '../../src/calendar/day';
import type { Task, TaskStatus } from '../../src/task/task';
import type { Undo } from '../../src/work/item';
import type { KindExamples } from '../work/work.examples';

export const aTask = (over: Partial<Task> = {}): Task => ({
  id: 'ta-1',
  committee: 'qindu',
  kind: 'tasks',
  title: '走访所在社区老年食堂',
  unit: 'weiyang',
  status: 'draft',
  type: 'assignment',
  setBy: 'committee',
  setter: '主席会议',
  assignee: { kind: 'unit', id: 'weiyang', name: '渭阳街道政协联络组' },
  demand: '走访老年食堂，了解用餐人数和补贴发放，形成一页纸情况。',
  deadline: '2026-03-20',
  reportedOn: '2026-03-02',
  imported: false,
  waitingFor: null,
  dueOn: null,
  createdBy: 'clerk',
  createdAt: '2026-03-02T09:00:00+08:00',
  updatedAt: '2026-03-02T09:00:00+08:00',
  version: 1,
  ...over,
});

const reported = { acceptedOn: '2026-03-03', finishedOn: '2026-03-05', report: '已走访三处食堂。' };
const standing: Record<TaskStatus, Partial<Task>> = {
  draft: {},
  set: { undo: undo('set', 'draft') },
  accepted: { acceptedOn: '2026-03-03' },
  reported: { ...reported, undo: undo('report', 'accepted') },
  returned: { acceptedOn: '2026-03-03', reason: '补充补贴发放情况' },
  'ticked-off': { ...reported, closedOn: '2026-03-06', undo: undo('tick-off', 'reported') },
  cancelled: { closedOn: '2026-03-06', cancelledFor: '工作已调整', undo: undo('cancel', 'set') },
};

function undo(action: string, from: TaskStatus): Undo {
  return { action, from };
}

/** 任务 for the tests over all kinds. */
export const taskExamples: KindExamples<Task> = {
  starts: [
    aTask(),
    aTask({
      unit: undefined,
      type: 'instruction',
      setBy: 'leader',
      setter: '区委书记',
      assignee: { kind: 'department', name: '区民政局' },
      topics: ['t1'],
    }),
    aTask({ type: 'muster', unit: undefined, assignee: { kind: 'member', id: 'm1', name: '陆文涵' } }),
  ],
  standing: (status, over) =>
    // A row that knows all statuses of its kind is given one of them.
    aTask({ status: status as TaskStatus, ...standing[status as TaskStatus], ...(over as Partial<Task>) }),
  inputs,
  ends: [],
  idle: ['draft', 'ticked-off', 'cancelled'],
};

function inputs({ deadline, reportedOn }: Task, action: string, now: string): readonly object[] {
  const today = dayOf(now) < reportedOn ? reportedOn : dayOf(now);
  switch (action) {
    case 'report':
      return [
        { finishedOn: today, report: '已走访三处食堂，补贴按月发放。' },
        { finishedOn: reportedOn, report: '当日完成。' },
      ];
    case 'extend':
      return [{ until: addDays(deadline, 10), reason: '等待部门数据' }];
    case 'return-report':
    case 'cancel':
    case 'unset':
    case 'take-back-report':
    case 'reopen':
      return [{ reason: '情况有变' }];
    default:
      return [{}];
  }
}
