import type { Day } from '../calendar/day';
import type { Named } from '../work/field';
import type { WorkItem } from '../work/item';
import type { ItemLink } from '../work/link';

export const suggestionStatuses = {
  draft: '草稿',
  submitted: '已提交',
  returned: '已退回',
  answered: '已答复',
  'taken-up': '已采纳',
  'not-taken-up': '未采纳',
  closed: '已办结',
} as const;
export type SuggestionStatus = keyof typeof suggestionStatuses;

/** 形式 */
export const suggestionForms = { suggestion: '意见建议', micro: '微建议' } as const;
export type SuggestionForm = keyof typeof suggestionForms;

/** 提出层级: to one's own street and unit, or to the committee of the county. */
export const suggestionLevels = { unit: '本街道（单位）', county: '县（市、区）政协' } as const;
export type SuggestionLevel = keyof typeof suggestionLevels;

/** 答复方 */
export const answerers = { unit: '街道（单位）', department: '部门', office: '政协办公室' } as const;
export type Answerer = keyof typeof answerers;

/** 意见建议、微建议: what members suggest, who answered it, whether it was taken up, and what it turned into. */
export interface Suggestion extends WorkItem {
  kind: 'suggestions';
  status: SuggestionStatus;
  form: SuggestionForm;
  level: SuggestionLevel;
  /** 建议人 */
  members: readonly Named[];
  /** 建议对象 */
  addressee?: string | undefined;
  content: string;
  answeredBy?: Answerer | undefined;
  answeredOn?: Day | undefined;
  answer?: string | undefined;
  /** 是否采纳. It stays when the matter is closed. */
  takenUp?: boolean | undefined;
  /** 采纳日期; nothing where an office's sheet told of it. */
  takenUpOn?: Day | undefined;
  /** 采纳措施 */
  measure?: string | undefined;
  /** Why it was returned or not taken up. */
  reason?: string | undefined;
  /** What it was turned into. */
  became?: ItemLink | undefined;
  /** 来源: the proposal that was not filed, if it was made from one. */
  from?: ItemLink | undefined;
  /** 提出于: the activity, or whatever else, that it was raised at. */
  raisedAt?: ItemLink | undefined;
  /** Who submitted it, while nobody else has had a hand in it. */
  submittedBy?: string | undefined;
  /** It came from an office's sheet. */
  imported: boolean;
}
