import type { Day } from '../calendar/day';
import type { NamedUnit } from '../work/field';
import type { WorkItem } from '../work/item';

export const callStatuses = { draft: '草稿', open: '征集中', closed: '已截稿' } as const;
export type CallStatus = keyof typeof callStatuses;

/** 约稿单位 */
export const callSources = {
  own: '本会',
  'city-cppcc': '市政协',
  'province-cppcc': '省政协',
  'party-office': '党委办公室',
  'government-office': '政府办公室',
  'united-front': '统战部',
  other: '其他',
} as const;
export type CallSource = keyof typeof callSources;

/** 征集什么: what a call asks for; each answer names the call. */
export const calledKinds = { opinions: '社情民意信息', proposals: '提案', clues: '提案线索' } as const;
export type CalledKind = keyof typeof calledKinds;

/** 约稿、征集: somebody asks for drafts on a topic by a day. What answers a call names it, so that who answered can be seen. */
export interface DraftCall extends WorkItem {
  kind: 'calls';
  status: CallStatus;
  source: CallSource;
  /** 约稿日期 */
  askedOn: Day;
  /** 截稿日期 */
  deadline: Day;
  /** 约稿要求 */
  ask?: string | undefined;
  /** 征集范围: whom it was given to; nobody means every unit. */
  units: readonly NamedUnit[];
  /** 征集内容 */
  for: CalledKind;
}
