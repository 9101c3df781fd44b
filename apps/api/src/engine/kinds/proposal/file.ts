import { yearOf } from '@lianluo/domain/calendar/day';
import { numberOf, seriesOf } from '@lianluo/domain/proposal/numbering';
import type { Proposal, Sitting } from '@lianluo/domain/proposal/proposal';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { Scope } from '../../../floor/context';
import type { Prepared } from '../../work/kind-work';
import { counterKey, counting, lastOf } from '../issue/counters';
import { placedIn } from './place';

interface Body {
  category: string;
  session?: string | undefined;
  sitting?: Sitting | undefined;
}

/**
 * 立案: the next number of the plenary, or of the series between plenaries. The counter moves in the transaction that files, so
 * that no number is lost or given twice. What was filed before has its number in a series
 * for good.
 */
export async function file(call: Scope, item: WorkItem, body: Body): Promise<Prepared> {
  // A step of proposals is taken on a proposal.
  const before = item as Proposal;
  const { session = before.session, sitting = before.sitting } = body;
  const { committee } = call;
  const next = placedIn(call, { ...before, session, sitting }, before);
  const year = yearOf(call.today);
  const series = seriesOf(next, year);
  const input = { ...body, session: next.session, sitting: next.sitting };
  const counterOf = (name: string) => counterKey(committee.id, `proposals#${series}${name}`);
  const [counter, own] = [counterOf(''), counterOf(`#${item.id}`)];
  const keys = [counter, own].map((key) => ({ table: 'ledger' as const, key }));
  const [count, given] = await call.storage.get(keys, { consistent: true });
  const no = given ? lastOf(given) : lastOf(count) + 1;
  return {
    input: { ...input, number: numberOf(committee.proposals, next, year, no) },
    also: () => (given ? [] : [counting(counter, count, no), counting(own, given, no)]),
  };
}
