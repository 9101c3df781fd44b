import { mostCharacters as most } from '../text/limits';
import {
  choice,
  day,
  hidden,
  imported,
  line,
  made,
  maybe,
  named,
  own,
  reason,
  starting,
  text,
  type FieldsOf,
} from '../work/field';
import type { OwnOf } from '../work/item';
import type { ItemLink } from '../work/link';
import { taskSetters, taskTypes, type Assignee, type OtherHouse, type Task } from './task';

/** What 报告 enters. */
export const reportFields = {
  finishedOn: day('完成日期', { past: true }),
  report: text('完成情况', most.result),
};

/** What 调整期限 enters. */
export const extensionFields = { until: day('新的完成期限'), reason };

/** 任务的各项 */
export const taskFields = {
  type: starting('assignment', choice('任务类别', taskTypes)),
  setBy: starting('committee', choice('下达方', taskSetters)),
  setter: maybe(line('下达人', most.leaderPost)),
  assignee: named<Assignee>('承办方'),
  demand: text('任务要求', most.result),
  deadline: day('完成期限'),
  origin: maybe(made(own<ItemLink>('来源'))),
  acceptedOn: maybe(made(day('接收日期'))),
  finishedOn: maybe(reportFields.finishedOn),
  report: maybe(reportFields.report),
  closedOn: maybe(made(day('销号（取消）日期'))),
  reason: maybe({ ...reason, label: '退回、调整的理由' }),
  cancelledFor: maybe(made({ ...reason, label: '取消的理由' })),
  together: maybe(hidden(line('一并下达', most.id))),
  above: maybe(hidden(own<OtherHouse>('上级政协的任务'))),
  below: maybe(hidden(own<OtherHouse>('下级政协的任务'))),
  imported,
} as const satisfies FieldsOf<OwnOf<Task>>;
