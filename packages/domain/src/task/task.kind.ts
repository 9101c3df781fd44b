import { factsFor } from '../scorecard/fact';
import { onItsDay } from '../scorecard/on-its-day';
import { day } from '../work/field';
import { kindOf } from '../work/kind';
import { monthOf } from '../calendar/day';
import { assigneeKey, isOpenTask, taskSetters, taskStatuses, taskTypes, wasLate, type Task } from './task';
import { taskFields } from './task.fields';
import { taskSteps } from './task.steps';
import { taskWait } from './task.wait';

const stages = { set: '已下达（含其后各步，不含取消）', done: '已销号' } as const;
type Stage = keyof typeof stages;

const stagesOf = ({ status }: Task): Stage[] =>
  status === 'draft' || status === 'cancelled' ? [] : status === 'ticked-off' ? ['set', 'done'] : ['set'];
const doneLate = (item: Task): boolean => item.status === 'ticked-off' && wasLate(item);
const membersOf = ({ assignee: { kind, id } }: Task): string[] => (kind === 'member' && id !== undefined ? [id] : []);

/** 任务: 委员作业、点兵点将、调度、批示和约定事项的办理 */
export const taskKind = kindOf<Task>()({
  name: 'tasks',
  words: {
    label: '任务',
    ledger: '任务台账',
    short: '任务',
    one: '任务',
    measure: '项',
    unit: '承办单位',
    page: 'task',
  },
  statuses: taskStatuses,
  initial: 'draft',
  course: ['draft', 'set', 'accepted', 'reported', 'ticked-off'],
  readPermission: 'gathering:read',
  fields: taskFields,
  draft: ['type', 'setBy', 'setter', 'assignee', 'demand', 'deadline'],
  listed: ['type', 'setBy', 'setter', 'assignee', 'deadline', 'finishedOn', 'closedOn'],
  judged: ['above', 'below', 'together', 'origin', 'imported'],
  long: ['demand', 'report'],
  searched: ['demand', 'report'],
  reported: { entered: day('下达日期', { past: true }) },
  steps: taskSteps,
  records: { 'told-below': '县（市、区）政协办理', 'told-above': '市政协办理' },
  deadlines: { 'tick-off': 5 },
  waits: taskWait,
  changeRefusal: ({ status }) => (status === 'draft' ? undefined : 'work.not-changeable'),
  shownBelow: () => false,
  facets: {
    stage: { label: '到过', type: 'choice', labels: stages },
    type: { label: '任务类别', type: 'choice', labels: taskTypes },
    setBy: { label: '下达方', type: 'choice', labels: taskSetters },
    assignee: { label: '承办方', type: 'word' },
    open: { label: '在办', type: 'flag' },
    late: { label: '逾期完成', type: 'flag' },
    together: { label: '一并下达', type: 'item' },
    closedIn: { label: '销号（取消）月份', type: 'item' },
    origin: { label: '来源', type: 'item' },
  },
  standsIn: (item) => [
    `type=${item.type}`,
    `setBy=${item.setBy}`,
    `assignee=${assigneeKey(item.assignee)}`,
    ...stagesOf(item).map((stage) => `stage=${stage}`),
    ...(isOpenTask(item) ? ['open=true'] : []),
    ...(doneLate(item) ? ['late=true'] : []),
    ...(item.closedOn === undefined ? [] : [`closedIn=${monthOf(item.closedOn)}`]),
    ...(item.together === undefined ? [] : [`together=${item.together}`]),
    ...(item.origin ? [`origin=${item.origin.item}`] : []),
  ],
  members: membersOf,
  proves: {
    'tasks.set': { label: '任务', list: 'stage=set', dims: ['type'] },
    'tasks.done': {
      label: '任务销号',
      list: 'stage=done',
      figure: true,
      column: '任务',
      rated: true,
      dims: ['type', 'state'],
    },
    'tasks.late': { label: '任务逾期完成', list: 'late=true', dims: ['type'] },
  },
  facts(item) {
    const { reportedOn, finishedOn, closedOn, unit, topics, type } = item;
    const concerned = { unit, members: membersOf(item), topics };
    const proved = (key: string, more: { state?: string } = {}) =>
      factsFor(`tasks.${key}`, reportedOn, concerned).map((fact) =>
        onItsDay({ ...fact, type, ...more }, key === 'set' ? undefined : (finishedOn ?? closedOn)),
      );
    return [
      ...stagesOf(item).flatMap((stage) =>
        proved(stage, stage === 'done' ? { state: wasLate(item) ? 'late' : 'in-time' } : {}),
      ),
      ...(doneLate(item) ? proved('late') : []),
    ];
  },
  foundBy: ({ assignee, setter = '' }) => [assignee.name, setter],
});
