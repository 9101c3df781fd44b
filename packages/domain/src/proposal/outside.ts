import type { RefusalCode } from '../refusal';
import type { ProposalRules } from './proposal-rules';
import type { Proposal } from './proposal';

/** 内外有别: whether anybody without an account may be told of it at all. */
export const isOpenOutside = ({ restrictedTo }: Pick<Proposal, 'restrictedTo'>): boolean => restrictedTo === undefined;

/** Why nobody is sent a link of this proposal; what comes on paper is entered by the office all the same. */
export function linksRefusal(
  item: Pick<Proposal, 'restrictedTo'>,
  rules: ProposalRules | undefined,
): RefusalCode | undefined {
  if (!rules?.links) return 'proposal.links-off';
  return isOpenOutside(item) ? undefined : 'proposal.no-links';
}
