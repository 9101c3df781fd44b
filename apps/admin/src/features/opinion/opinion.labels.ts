import type { OpinionStatus } from '@lianluo/domain/opinion/opinion';
import { opinionSteps, type OpinionAction } from '@lianluo/domain/opinion/opinion.steps';
import type { CourseState } from '@lianluo/domain/opinion/instruction';
import type { TaskStatus } from '@lianluo/domain/task/task';
import type { Tone } from '../../ui/tone';

export const statusTones: Record<OpinionStatus, Tone> = {
  draft: 'rest',
  submitted: 'go',
  returned: 'due',
  edited: 'go',
  reviewed: 'go',
  signed: 'go',
  issued: 'done',
  'in-handling': 'go',
  handled: 'done',
  'fed-back': 'done',
  archived: 'rest',
  merged: 'rest',
  rejected: 'rest',
};

export const courseTones: Record<CourseState, Tone> = {
  presented: 'due',
  instructed: 'due',
  assigned: 'go',
  handling: 'go',
  done: 'done',
  'fed-back': 'done',
};

export const taskTones: Record<TaskStatus, Tone> = {
  draft: 'rest',
  set: 'go',
  accepted: 'go',
  reported: 'go',
  returned: 'due',
  'ticked-off': 'done',
  cancelled: 'rest',
};

/** What the holder of an item is awaited for: 等办公室…… */
export const awaited: Partial<Record<string, string>> = {
  submit: '修改后重新报送',
  edit: '编辑',
  review: '审核',
  sign: '签发',
  issue: '印发',
  feedback: '向反映人反馈',
  'sign-for': '签收',
  reply: '办复',
  'check-reply': '审核办复',
  'resolve-return': '审核退办申请',
};

/** Steps back or out, drawn as the dangerous ones. */
const outward: ReadonlySet<OpinionAction> = new Set(['reject', 'return', 'withdraw', 'merge', 'release']);
export const isDangerous = (action: OpinionAction): boolean =>
  outward.has(action) || opinionSteps[action].undoes !== undefined;

/** Said when a step is done, where its name alone would not do. */
export const doneWords: Partial<Record<OpinionAction, string>> = {
  edit: '已完成编辑',
  merge: '已合并',
  reject: '未予采用',
  'request-return': '已登记退办申请',
  'resolve-return': '已审核退办申请',
  reply: '已登记办复',
  'check-reply': '已审核办复',
  'handle-locally': '已登记属地办理',
  recall: '转办已撤回',
  'recall-local': '属地办理已撤回',
  'recall-feedback': '反馈已撤回',
  unarchive: '归档已取消',
};

/** Names of the fields a refusal may point at. */
export const fieldLabels: Readonly<Record<string, string>> = {
  '/title': '标题',
  '/content': '正文',
  '/content/situation': '情况',
  '/content/analysis': '分析',
  '/content/suggestion': '建议',
  '/authors': '反映人',
  '/authorship': '署名方式',
  '/unit': '报送单位',
  '/call': '应约',
  '/topics': '年度议题',
  '/reportedOn': '报送日期',
  '/reason': '理由',
  '/comment': '办理意见',
  '/handlingUnits': '承办单位',
  '/handlingUnit': '承办单位',
  '/to': '改派单位',
  '/into': '合并到',
  '/adoptedOn': '采用日期',
  '/instructedOn': '批示日期',
};
