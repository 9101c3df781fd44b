import { yearOf, type Day } from '../../calendar/day';
import { compare, times, type Exact } from '../exact';
import { isMeant, isSuspended, isWho } from '../person';
import type { Hit, ReadyClause } from './compile';
import type { Asked } from './known';

/** Why a fact that a clause means does not count under it. */
export const whyNot = {
  'other-year': '计入其他年度',
  'not-yet': '晚于统计截止日',
  'not-for': '当日身份不适用本款',
  suspended: '暂停履职期间不计分',
  'no-score': '本款不给分',
  outdone: '同一事项只计最高的一次',
  'not-given-then': '当年未计分',
  'counted-before': '同一事项往年已计',
  'period-full': '本周期已计一次',
  'first-ones': '起计数以内，不计分',
  'beyond-most': '超出计分次数',
} as const;
export type WhyNot = keyof typeof whyNot;

/** A fact under a clause, on its way through the clause's steps, which mark what does not count. */
export interface Entry {
  readonly on: Day;
  readonly item: string | undefined;
  /** Booked to an earlier year: it counted there, and bears on what is gained now. */
  readonly isEarlier: boolean;
  score: Exact;
  /** What its item had come to before the year. */
  before?: Exact;
  why?: WhyNot;
}

/** What is known of a fact before it is judged; its item's day lies in `itemYear`. */
export interface Moment {
  readonly on: Day;
  readonly itemYear: number;
  readonly item: string | undefined;
  readonly amount: number | undefined;
}

/** Which year a clause books a fact to: the one it happened in, or its item's. */
export const bookedTo = ({ clause }: ReadyClause, onYear: number, itemYear: number): number =>
  clause.book === 'item' ? itemYear : onYear;

/** The first of the steps: whether a fact takes part, and what it scores. */
export function judged({ clause, cases }: Hit, moment: Moment, { profile, year, until }: Asked): Entry {
  const { on, itemYear, item, amount = 1 } = moment;
  const booked = bookedTo(clause, yearOf(on), itemYear);
  const isEarlier = booked < year && clause.looksBack;
  const entry = { on, item, isEarlier, score: 0 };
  if (booked !== year && !isEarlier) return { ...entry, why: 'other-year' };
  if (until !== undefined && on > until) return { ...entry, why: 'not-yet' };
  if (!isMeant(clause.clause, profile, on)) return { ...entry, why: 'not-for' };
  if (!clause.asksStatus && isSuspended(profile, on)) return { ...entry, why: 'suspended' };
  const found = cases.find(({ who }) => who === undefined || isWho(profile, who, on));
  const score = times(found?.score ?? 0, clause.clause.by === 'amount' ? amount : 1);
  // What comes to nothing takes nobody's place among the first or the most.
  return compare(score, 0) === 0 ? { ...entry, why: 'no-score' } : { ...entry, score };
}
