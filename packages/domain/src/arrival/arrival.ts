import type { Day } from '../calendar/day';
import type { WorkItem } from '../work/item';
import type { ItemLink } from '../work/link';

/** 来稿的状态: 待收 → 采用入库, 退回 or 转送; 撤回 while nobody acted on it. */
export const arrivalStatuses = {
  draft: '草稿',
  waiting: '待收',
  accepted: '已采用入库',
  returned: '已退回',
  'passed-on': '已转送',
  withdrawn: '已撤回',
} as const;
export type ArrivalStatus = keyof typeof arrivalStatuses;

/** 报送方式 */
export const submissionWays = {
  system: '系统',
  'confidential-post': '机要',
  mail: '邮件',
  fax: '传真',
  paper: '纸质',
} as const;
export type SubmissionWay = keyof typeof submissionWays;

/** The record of a county's item that an arrival came of, where the county handed it up in this product. */
export interface ArrivalSource {
  committee: string;
  item: string;
  record: string;
}

/**
 * 来稿: what a county handed up to its city. It holds what the city is given to read and nothing more; what the city does with it
 * is told at the county's own record.
 */
export interface Arrival extends WorkItem {
  kind: 'arrivals';
  status: ArrivalStatus;
  /** 来稿单位 */
  county: string;
  way: SubmissionWay;
  /** 来文编号, by the county */
  docNumber?: string | undefined;
  /** The day the county handed it up. */
  submittedOn?: Day | undefined;
  /** 反映人 as a paper names them. */
  reporters?: string | undefined;
  situation: string;
  analysis?: string | undefined;
  suggestion?: string | undefined;
  source?: ArrivalSource | undefined;
  /** The city's own item that was made of it. */
  became?: ItemLink | undefined;
  /** 转送单位 */
  passedTo?: string | undefined;
  /** 退回、撤稿的理由 */
  reason?: string | undefined;
  /** 反馈采用: which level used it, as the county was told last. */
  adoptedBy?: 'city' | 'province' | 'national' | undefined;
  adoptedOn?: Day | undefined;
  outlet?: string | undefined;
}
