/** 满意度 */
export const satisfactions = { satisfied: '满意', 'mostly-satisfied': '基本满意', unsatisfied: '不满意' } as const;
export type Satisfaction = keyof typeof satisfactions;

/** 征询意见表 of one proposer for one round of handling: the attitude and the result are rated apart. */
export interface Rating {
  id: string;
  /** Whose it is: the proposer's id within the proposal. */
  proposer: string;
  name: string;
  round: number;
  attitude: Satisfaction;
  result: Satisfaction;
  text?: string | undefined;
  /** `paper`: the office entered it from the form, and says so wherever it is shown. */
  by: 'link' | 'paper';
  at: string;
  enteredBy?: string | undefined;
  enteredById?: string | undefined;
}

/**
 * The last word of each who proposed it: a second handling is rated anew, and its rating takes the place of the first. Whoever
 * reads what was said of a proposal reads this, so that no table counts anybody twice.
 */
export function lastRatings({ ratings }: { ratings: readonly Rating[] }): readonly Rating[] {
  const last = new Map<string, Rating>();
  for (const rating of ratings)
    if ((last.get(rating.proposer)?.round ?? 0) <= rating.round) last.set(rating.proposer, rating);
  return [...last.values()];
}

export const isContent = (of: Satisfaction): boolean => of !== 'unsatisfied';

/** What whoever is least content says of the result. */
export function leastContent(item: { ratings: readonly Rating[] }): Satisfaction {
  const said = lastRatings(item).map(({ result }) => result);
  if (said.includes('unsatisfied')) return 'unsatisfied';
  return said.includes('mostly-satisfied') ? 'mostly-satisfied' : 'satisfied';
}
