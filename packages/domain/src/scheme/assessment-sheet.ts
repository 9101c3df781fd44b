import type { Band, Sourced } from './language';

/** 听、看、查、访 */
export const checkMethods = { hear: '听', see: '看', check: '查', visit: '访' } as const;
export type CheckMethod = keyof typeof checkMethods;

/** 考核指标 */
export interface Indicator extends Sourced {
  id: string;
  label: string;
  /** The most it gives; of a deduction the most it takes. */
  most: number;
  method: readonly CheckMethod[];
  evidence: 'none' | 'text' | 'file';
  /** Filled from facts: so much of `most` as the quota was met, or what a node of the points came to. */
  auto?: { quota: string } | { node: string };
  kind: 'base' | 'bonus' | 'deduct';
}

/** 百分制考核表: blocks of indicators, for units of some types. */
export interface Sheet {
  id: string;
  name: string;
  unitTypes?: readonly string[];
  blocks: readonly { id: string; name: string; indicators: readonly Indicator[] }[];
  bands: readonly Band[];
  /** 扣分抄告: a deduction is handed to the county's performance office as a printed notice (S4). */
  noticeTo?: string;
}
