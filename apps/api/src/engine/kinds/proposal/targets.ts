import { proposing, proposingMembers, type Proposal } from '@lianluo/domain/proposal/proposal';
import type { TurnTarget } from '@lianluo/domain/proposal/targets';
import type { Draft } from '../../work/new-item';

/** A body among the proposers is an author by its name. */
const kindOfAuthor = {
  party: 'party',
  federation: 'federation',
  organisation: 'organisation',
  sector: 'sector',
  group: 'other',
  'special-committee': 'committee',
} as const;

/** What of a proposal stands in the form of what it becomes, beside its title, unit and topics. A target more is a line here. */
export const draftOf: Readonly<Record<TurnTarget, (proposal: Proposal) => Draft>> = {
  opinions: (proposal) => ({
    content: proposal.content && partsOf(proposal.content),
    authors: proposing(proposal).map((each) =>
      'member' in each ? { member: each.member } : { name: each.name, kind: kindOfAuthor[each.kind] },
    ),
  }),
  suggestions: (proposal) => ({
    content: Object.values(partsOf(proposal.content ?? { situation: '' })).join('\n'),
    members: proposingMembers(proposal),
  }),
};

const partsOf = ({ situation, analysis, suggestion }: NonNullable<Proposal['content']>) => ({
  situation,
  ...(analysis !== undefined && { analysis }),
  ...(suggestion !== undefined && { suggestion }),
});
