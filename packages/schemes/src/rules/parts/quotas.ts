import type { Pattern, Plan, Quota, Sourced } from '@lianluo/domain/scheme/language';

/** A quota as a rule text says it: once, of one kind of fact, unless more is said. */
type Asked = Omit<Quota, 'atLeast' | 'of' | 'count' | 'source' | 'assumed'> &
  Partial<Pick<Quota, 'atLeast' | 'count'>> & {
    of: Pattern | readonly Pattern[];
    /** Where it differs from what the plan stands on. */
    by?: Sourced;
  };

/** 履职计划 of duties that stand on one source. */
export const planOf = (id: string, name: string, by: Sourced, asked: readonly Asked[]): Plan => ({
  id,
  name,
  quotas: asked.map(({ by: own = by, of, ...duty }) => ({
    atLeast: 1,
    count: 'facts',
    ...duty,
    of: [of].flat(),
    ...own,
  })),
});
