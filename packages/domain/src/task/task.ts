import type { Day } from '../calendar/day';
import type { WorkItem } from '../work/item';
import type { ItemLink } from '../work/link';

/** 下达 → 接收 → 报告 → 销号; what was reported may be given back, and what nobody needs any more is cancelled. */
export const taskStatuses = {
  draft: '草稿',
  set: '已下达',
  accepted: '已接收',
  reported: '已报告',
  returned: '已退回',
  'ticked-off': '已销号',
  cancelled: '已取消',
} as const;
export type TaskStatus = keyof typeof taskStatuses;

/** 任务类别 */
export const taskTypes = {
  assignment: '委员作业',
  muster: '点兵点将',
  'weekly-call': '每周调度',
  instruction: '批示办理',
  point: '协商约定事项',
  other: '其他',
} as const;
export type TaskType = keyof typeof taskTypes;

/** 下达方 */
export const taskSetters = { committee: '本会', city: '市政协', leader: '领导' } as const;
export type TaskSetter = keyof typeof taskSetters;

export const assigneeKinds = {
  member: '委员',
  unit: '联络组织',
  'special-committee': '专委会',
  department: '部门',
  committee: '县（市、区）政协',
} as const;
export type AssigneeKind = keyof typeof assigneeKinds;

/**
 * 承办方: one for each task, so that each has a course, a clock and a day of its own, and is read by nobody whom it does not
 * concern. What is given to many at once is as many tasks, which name the set they came with.
 */
export interface Assignee {
  kind: AssigneeKind;
  /** Of the roster, the units, the handling units or the committees; nothing where a department stands in no register. */
  id?: string | undefined;
  name: string;
}

/** The same task in the other house: of the city that set it, or of the county it was set to. */
export interface OtherHouse {
  committee: string;
  item: string;
}

/** 任务 */
export interface Task extends WorkItem {
  kind: 'tasks';
  status: TaskStatus;
  type: TaskType;
  setBy: TaskSetter;
  /** 下达人: 主席会议, a leader's post, the city. */
  setter?: string | undefined;
  assignee: Assignee;
  /** 任务要求; of an instruction and a point its own words. */
  demand: string;
  /** 完成期限 */
  deadline: Day;
  /** What it was made of: the opinion whose instruction was split, the consultation whose point it is. It keeps how its tasks stand. */
  origin?: ItemLink | undefined;
  acceptedOn?: Day | undefined;
  finishedOn?: Day | undefined;
  /** 完成情况 */
  report?: string | undefined;
  /** 销号日期, or the day it was cancelled. */
  closedOn?: Day | undefined;
  /** Why it was given back last, or its date was moved. */
  reason?: string | undefined;
  /** Why nobody needs it any more. */
  cancelledFor?: string | undefined;
  /** Those that were set together. */
  together?: string | undefined;
  /** The city's task that this one is, where a city of this deployment set it. */
  above?: OtherHouse | undefined;
  /** The county's task that this one is, where it was set to a county of this deployment. */
  below?: OtherHouse | undefined;
  /** It came from an office's sheet. */
  imported: boolean;
}

/** One house's task as the other's stands now: what each of them made of it itself stays. */
export const mirrored = (
  own: Task,
  { status, deadline, acceptedOn, finishedOn, report, closedOn, reason, cancelledFor }: Task,
): Task => ({
  ...own,
  status,
  deadline,
  acceptedOn,
  finishedOn,
  report,
  closedOn,
  reason,
  cancelledFor,
  // What the other did is not this one's to take back.
  undo: undefined,
});

/** By what a list and a settlement tell whose task it is. */
export const assigneeKey = ({ id, name }: Assignee): string => id ?? name;

/** 在办: set, and not at its end. */
export const isOpenTask = ({ status }: Pick<Task, 'status'>): boolean =>
  status !== 'draft' && status !== 'ticked-off' && status !== 'cancelled';

/** 逾期完成: finished after its day, whenever that was found. */
export const wasLate = ({ finishedOn, deadline }: Pick<Task, 'finishedOn' | 'deadline'>): boolean =>
  finishedOn !== undefined && finishedOn > deadline;
