import type { Day } from '../calendar/day';
import type { Named } from '../work/field';
import type { WorkItem } from '../work/item';

export const clueStatuses = {
  draft: '草稿',
  submitted: '已提交',
  returned: '已退回',
  published: '已入选',
  declined: '未入选',
} as const;
export type ClueStatus = keyof typeof clueStatuses;

/** 线索来源 */
export const clueSources = { member: '委员', unit: '联络组织', department: '部门', public: '社会公众' } as const;
export type ClueSource = keyof typeof clueSources;

/** 提案线索: what somebody thinks a proposal should be made of. Proposals name the clue they take up, so that it shows them. */
export interface Clue extends WorkItem {
  kind: 'clues';
  status: ClueStatus;
  source: ClueSource;
  /** 提供委员 */
  members: readonly Named[];
  /** 提供者 who is no member, by name */
  provider?: string | undefined;
  content: string;
  /** 征集通知 that it answers, by id */
  call?: string | undefined;
  publishedOn?: Day | undefined;
  /** Why it was returned or not chosen. */
  reason?: string | undefined;
  submittedBy?: string | undefined;
}
