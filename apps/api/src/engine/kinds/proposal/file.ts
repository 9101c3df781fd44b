import { yearOf } from '@lianluo/domain/calendar/day';
import { numberOf, seriesOf } from '@lianluo/domain/proposal/numbering';
import type { Proposal, Sitting } from '@lianluo/domain/proposal/proposal';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { Scope } from '../../../floor/context';
import type { Prepared } from '../../work/kind-work';
import { givenUp, numberFor } from './numbers';
import { placedIn } from './place';

interface Body {
  category: string;
  session?: string | undefined;
  sitting?: Sitting | undefined;
}

/**
 * 立案: the next number of the plenary, or of the series between plenaries. The counter moves in the transaction that files, so
 * that no number is lost or given twice. What was filed before and taken back has its number again, until it goes another way.
 */
export async function file(call: Scope, item: WorkItem, body: Body): Promise<Prepared> {
  // A step of proposals is taken on a proposal.
  const before = item as Proposal;
  const { session = before.session, sitting = before.sitting } = body;
  const next = placedIn(call, { ...before, session, sitting }, before);
  const year = yearOf(call.today);
  const { no, writes } = await numberFor(call, next, seriesOf(next, year));
  const number = numberOf(call.committee.proposals, next, year, no);
  return { input: { ...body, session: next.session, sitting: next.sitting, number }, also: () => writes };
}

/** 不予立案、退回、撤案: a number that was kept for it is the next one's. */
export async function unnumbered(call: Scope, item: WorkItem, input: object): Promise<Prepared> {
  // A step of proposals is taken on a proposal.
  const writes = await givenUp(call, item as Proposal);
  return { input, also: () => writes };
}
