import type { Day } from '../../calendar/day';
import type { Span } from '../../calendar/period';
import type { RuleFact } from '../subject';
import type { Evidence } from '../sheet/scores';
import type { Frozen, SchemeVersion, SubjectResult } from './frozen';

/** 年度考核: the numbers move while it runs, are looked over in a window, then stand, and are told in a bulletin. */
export const appraisalStates = {
  running: '进行中',
  checking: '核对期',
  locked: '已锁定',
  published: '已通报',
} as const;
export type AppraisalState = keyof typeof appraisalStates;

/** 评定程序: special committees and towns assess first, each for itself; then the leading group, then the chairs' meeting. */
export const rungs = { first: '专委会和镇街初评', group: '领导小组审核', chairs: '主席会议审定' } as const;
export type Rung = keyof typeof rungs;

export interface Assessment {
  rung: Rung;
  /** Which of those that assess first. */
  body?: string | undefined;
  by: string;
  byId?: string | undefined;
  on: Day;
  text?: string | undefined;
}

export const objectionOutcomes = { upheld: '成立', dismissed: '不成立' } as const;
export type ObjectionOutcome = keyof typeof objectionOutcomes;

/** 异议 about one line of somebody's year: a clause, a quota, an indicator. */
export interface Objection {
  id: string;
  subject: string;
  line: string;
  text: string;
  evidence: Evidence;
  by: string;
  on: Day;
  decision?: ObjectionDecision;
  withdrawn?: Withdrawal;
}

/** 撤回 by whoever raised it: nothing is left to decide, and it stays visible. */
export interface Withdrawal {
  reason?: string | undefined;
  on: Day;
}

export interface ObjectionDecision {
  outcome: ObjectionOutcome;
  reason: string;
  by: string;
  on: Day;
  /** Nobody else of the committee may decide: then it may be whoever raised it. */
  alone?: boolean;
}

/** What came to a year that stands already. */
export interface LateFact {
  id: string;
  subject: string;
  /** It happened, or what was counted did not. */
  change: 'added' | 'taken-back';
  fact: RuleFact;
  by: string;
  on: Day;
}

/** 更正: a late fact waits for a decision, and stays visible whatever that is. */
export interface Correction extends LateFact {
  /** With its place among all decisions of the year, for several may fall on one day. */
  decision?: CorrectionDecision & { place: number };
}

/** Alone where nobody else of the committee may decide: then it may be whoever entered the fact. */
export type CorrectionDecision = { reason: string; by: string; on: Day; alone?: boolean } & (
  | { accepted: true; becomes: SubjectResult }
  | { accepted: false }
);

export interface Appraisal {
  year: number;
  state: AppraisalState;
  scheme: SchemeVersion;
  /** 初评单位: all of them, before the leading group. */
  bodies: readonly string[];
  /** 核对期 */
  window?: Span;
  objections: readonly Objection[];
  /** What everybody came to when the year was locked. */
  locked?: { on: Day; results: readonly SubjectResult[] };
  assessments: readonly Assessment[];
  corrections: readonly Correction[];
  published?: Frozen;
}

export const newAppraisal = (year: number, scheme: SchemeVersion, bodies: readonly string[]): Appraisal => ({
  year,
  state: 'running',
  scheme,
  bodies,
  objections: [],
  assessments: [],
  corrections: [],
});
