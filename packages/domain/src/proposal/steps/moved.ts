import { moved as movedTo } from '../../work/filing';
import { stepOf } from '../../work/kind';
import type { Proposal, ProposalStatus } from '../proposal';

export const step = stepOf<Proposal>();

/** Sets a state like every filed kind. */
export const moved = (item: Proposal, status: ProposalStatus, reason?: string): Proposal =>
  movedTo(item, status, reason);
