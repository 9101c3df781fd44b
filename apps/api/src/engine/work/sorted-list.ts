import type { KindName } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';
import { byDue } from './due-list';
import { keyedList, type Keyed } from './keyed-list';
import type { List } from './lists';
import { byNumber } from './number-list';
import type { Plan } from './plan';

/** What a list can be sorted by beside its own day. */
const orders = { dueOn: byDue, number: byNumber } satisfies Record<
  string,
  (scope: Scope, kind: KindName, how: { latestFirst: boolean; byPlace: boolean }) => Keyed
>;

interface Base extends Pick<Plan, 'matches'> {
  list: List;
  byPlace: boolean;
  q: string | undefined;
}

/** A list in another order than that of the ledger. */
export function sortedList(scope: Scope, kind: KindName, sort: string, base: Base): Pick<Plan, 'list' | 'matches'> {
  const { list, matches, byPlace, q } = base;
  const order = orders[sort.replace('-', '') as keyof typeof orders];
  const keyed = order(scope, kind, { latestFirst: sort.startsWith('-'), byPlace });
  return { list: keyedList(scope, kind, list, q, keyed), matches };
}
