import { yearOf } from '../calendar/day';
import type { Profile, RuleFact } from './subject';

/**
 * 暂停履职: a fact on the first day of each suspension. The roster says it with its days, so that no card keeps it a second time; one
 * without a day was always so, and began on none.
 */
export function factsOfProfile({ statuses }: Profile, years: readonly number[]): RuleFact[] {
  const dated = statuses.toSorted(({ from: one = '' }, { from: other = '' }) =>
    one < other ? -1 : Number(one > other),
  );
  return dated.flatMap(({ from, is }, index) => {
    const begins = is === 'suspended' && dated[index - 1]?.is !== 'suspended';
    return begins && from !== undefined && years.includes(yearOf(from))
      ? [{ key: 'status.suspended', on: from, tags: [] }]
      : [];
  });
}
