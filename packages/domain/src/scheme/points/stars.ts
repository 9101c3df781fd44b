import type { Stars } from '../language';

export interface StarsGiven {
  readonly stars: number;
  /** What the total alone would give. */
  readonly earned: number;
  /** The missed quotas that held it down to so many. */
  readonly cappedBy: readonly string[];
}

/** 星级 of a total; whoever is below the lowest step has none. */
export function starsOf({ from, capped }: Stars, total: number, missed: ReadonlySet<string>): StarsGiven {
  const earned = Math.max(0, ...from.filter((step) => total >= step.from).map(({ stars }) => stars));
  const caps = capped.filter(({ quota, most }) => missed.has(quota) && most < earned);
  const stars = Math.min(earned, ...caps.map(({ most }) => most));
  return { stars, earned, cappedBy: caps.flatMap(({ quota, most }) => (most === stars ? [quota] : [])) };
}
