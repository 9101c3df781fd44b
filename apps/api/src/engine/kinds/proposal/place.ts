import { placed, plenaryOf } from '@lianluo/domain/proposal/plenary';
import type { Proposal } from '@lianluo/domain/proposal/proposal';
import { invalidField } from '@lianluo/domain/refusal';
import type { Scope } from '../../../floor/context';

/** 届次会议 of a proposal: the one it names, if the committee has it, or that of the day it was handed in. */
export function placedIn({ committee }: Scope, item: Proposal, before?: Proposal): Proposal {
  const { session } = item;
  const isNew = session !== undefined && session !== before?.session;
  if (isNew && !plenaryOf(committee.proposals ?? {}, session))
    throw invalidField('/session', 'session.unknown', '没有设定这个届次会议，请先在提案规则中设定。');
  return placed(item, committee.proposals);
}
