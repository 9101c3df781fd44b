import type { Day } from '../calendar/day';
import type { Named } from '../work/field';
import type { WorkItem } from '../work/item';
import type { ItemLink } from '../work/link';

export const motionStatuses = {
  draft: '草稿',
  submitted: '已提交',
  returned: '已退回',
  considered: '主席会议已审议',
  declined: '未采纳',
  adopted: '常委会已通过',
  sent: '已报送',
  answered: '已答复',
  closed: '已办结',
} as const;
export type MotionStatus = keyof typeof motionStatuses;

/** 主席会议审议结果 */
export const considerations = { pass: '同意提请常委会', revise: '修改后再审', decline: '不予采纳' } as const;
export type Consideration = keyof typeof considerations;

/** 建议案: what the committee as a whole puts to the Party committee and the government, once its standing committee has passed it. */
export interface Motion extends WorkItem {
  kind: 'motions';
  status: MotionStatus;
  /** 起草委员 */
  members: readonly Named[];
  /** 起草单位: a special committee, a survey team */
  drafter?: string | undefined;
  content: string;
  consideredOn?: Day | undefined;
  considered?: Consideration | undefined;
  adoptedOn?: Day | undefined;
  /** 通过会议: 十五届常委会第八次会议 */
  adoptedAt?: string | undefined;
  sentTo?: string | undefined;
  sentOn?: Day | undefined;
  answeredOn?: Day | undefined;
  answerer?: string | undefined;
  answer?: string | undefined;
  closedOn?: Day | undefined;
  reason?: string | undefined;
  /** 提出于: the consultation, or whatever else, that it came of. */
  raisedAt?: ItemLink | undefined;
  submittedBy?: string | undefined;
}

export const draftersOf = ({ members }: Pick<Motion, 'members'>): string[] => members.map(({ member }) => member);

/** 〔2026〕建议案第3号: gap-free within its year. */
export const motionNumber = (year: number, no: number): string => `〔${year}〕建议案第${no}号`;
