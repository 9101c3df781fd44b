import type { Day } from '../calendar/day';
import type { Named } from '../work/field';
import type { WorkItem } from '../work/item';

export const deedStatuses = {
  draft: '草稿',
  submitted: '已申报',
  returned: '已退回',
  confirmed: '已认定',
  done: '已办结',
  declined: '未认定',
} as const;
export type DeedStatus = keyof typeof deedStatuses;

export const deedTypes = {
  education: '助学',
  elderly: '助老',
  disabled: '助残',
  medical: '医疗',
  employment: '就业',
  legal: '法律',
  infrastructure: '基础设施',
  mediation: '矛盾化解',
  donation: '捐赠',
  other: '其他',
} as const;
export type DeedType = keyof typeof deedTypes;

/** 为民办实事: what members did for whom, confirmed by the office and counted once it is done. */
export interface Deed extends WorkItem {
  kind: 'deeds';
  status: DeedStatus;
  /** 承办委员 */
  members: readonly Named[];
  type?: DeedType | undefined;
  /** 受益对象 */
  beneficiaries?: string | undefined;
  plannedOn?: Day | undefined;
  doneOn?: Day | undefined;
  /** 受益人数 */
  peopleServed?: number | undefined;
  /** 投入、协调资金, in whole 元 as an office writes it */
  yuan?: number | undefined;
  /** 办前情况 */
  before?: string | undefined;
  /** 办后情况 */
  after?: string | undefined;
  /** Why it was returned or not confirmed. */
  reason?: string | undefined;
  /** Who submitted it, while nobody else has had a hand in it. */
  submittedBy?: string | undefined;
  /** It came from an office's sheet, done already. */
  imported: boolean;
}
