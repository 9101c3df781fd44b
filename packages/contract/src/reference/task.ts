import { settlementLineSchema, settlementSchema, showingSchema } from '../settlement';
import { setTasks } from '../task-set';
import { settlementStates } from '@lianluo/domain/task/settlement';
import type { FieldTexts, Reference } from './reference';

const assignee = '承办方：委员、联络组织（专委会）、县（市、区）政协的 id，或部门全称，四者任一';

/** What a number of a settlement counts, in all and for each who is to do it. */
const counted: Readonly<Record<string, string>> = {
  set: '本期新下达',
  ...settlementStates,
};
const within = (path: string): FieldTexts =>
  Object.fromEntries(Object.entries(counted).map(([name, label]) => [`${path}.${name}`, label]));
const counts: FieldTexts = {
  ...within('totals'),
  ...within('assignees.counts'),
  'totals.carriedOver': '上期结转',
  'assignees.counts.carriedOver': '上期结转',
};

export const taskReference: Reference = {
  schemas: {
    TaskSettlement: {
      schema: settlementSchema,
      fields: { month: '月份', asOf: '截至', assignees: '按承办方', 'assignees.counts': '各有几项', ...counts },
    },
    TaskSettlementLine: {
      schema: settlementLineSchema,
      fields: { carriedOver: '是否结转', state: '结算情况', deadline: '完成期限' },
    },
    TaskSet: { schema: setTasks.answer, fields: { together: '一并下达的标识，可按它筛选', items: '各方的任务' } },
    TaskShowing: {
      schema: showingSchema,
      fields: {
        week: '周次',
        'units.reported': '一周内报告完成的',
        'units.tickedOff': '一周内销号的',
        'units.gatherings': '一周内开展的活动、协商、读书',
      },
    },
  },
  operations: {
    'tasks.record': {
      fields: { assignee, 'assignee.department': '部门全称', 'assignee.committee': '所属县（市、区）政协的 id' },
    },
    'tasks.change': {
      fields: { assignee, 'assignee.department': '部门全称', 'assignee.committee': '所属县（市、区）政协的 id' },
    },
    'task-settlement.read': {
      summary: '任务结算：一个月应办、完成、逾期、结转的任务',
      fields: { month: '月份，如 2026-11；默认本月' },
    },
    'task-settlement.export': { summary: '任务结算单（Excel）', fields: { month: '月份，如 2026-11；默认本月' } },
    'task-showing.read': {
      summary: '周晾晒：各委室、联络组织一周的任务和活动',
      fields: { week: '周次，如 2026-W44；默认本周' },
    },
    'task-sets.set': {
      summary: '一并下达：同一项任务交多方承办，各成一项',
      fields: {
        type: '任务类别',
        setBy: '下达方',
        setter: '下达人',
        assignees: '承办方，各办各的；一次最多 30 个',
        demand: '任务要求',
        deadline: '完成期限，不早于今天',
        title: '任务名称',
      },
    },
    'consultations.set-point': {
      summary: '约定事项转为任务：销号即落实',
      fields: { assignee, dueOn: '完成期限，不早于今天' },
    },
    'tasks.extend': { fields: { until: '新的完成期限，晚于现在的' } },
  },
};
