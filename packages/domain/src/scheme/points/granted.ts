import type { Day } from '../../calendar/day';
import { exact, plus, type Exact } from '../exact';
import type { Granted } from '../language';

/** 认定: points that somebody granted by hand in the year, below zero where they are taken away. */
export interface Grant {
  readonly id: string;
  /** Which node of the tree it stands under. */
  readonly node: string;
  readonly points: number;
  readonly approved: boolean;
  readonly on: Day;
}

export const whyNotGranted = { 'not-yet': '晚于统计截止日', 'not-approved': '尚未审批' } as const;
export type WhyNotGranted = keyof typeof whyNotGranted;

/** Why a grant does not count; nothing where it does. */
export function whyNotOf(grant: Grant, { needs }: Granted, until: Day | undefined): WhyNotGranted | undefined {
  if (until !== undefined && grant.on > until) return 'not-yet';
  return needs === 'evidence-and-approval' && !grant.approved ? 'not-approved' : undefined;
}

export const grantedTo = (node: Granted, granted: readonly Grant[]): Grant[] =>
  granted.filter((grant) => grant.node === node.id);

export const sumGranted = (granted: readonly Grant[]): Exact =>
  granted.reduce<Exact>((sum, { points }) => plus(sum, exact(points)), 0);
