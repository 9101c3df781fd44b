import { takeIn } from '@lianluo/domain/proposal/merge';
import type { Proposal, Proposer } from '@lianluo/domain/proposal/proposal';
import type { WorkItem } from '@lianluo/domain/work/item';
import { qinduProposals } from '../qindu/proposals';
import type { KindStory } from '../story';
import { xinchengProposals } from '../xincheng/proposals';

/** 提案 */
export const proposalStory: KindStory = {
  thisYear: { qindu: qinduProposals, xincheng: xinchengProposals },
  replayed: {
    entered(item) {
      // It was entered as a proposal, with its proposers as they are sent.
      const { proposers, ...proposal } = item as Proposal;
      return {
        ...proposal,
        proposers: proposers.map((each, index) => asNamed(each, `${proposal.id}-${index}`)),
      } as WorkItem;
    },
    made: { file: { number: '第1号' } },
    beside: {
      merge(items, child, { into }: { into: string }) {
        const parent = items.get(into);
        // What merges and what is merged into are proposals.
        if (parent) items.set(into, takeIn(parent as Proposal, child as Proposal));
      },
    },
  },
};

/** Each has a name within its proposal, and a member that of the roster. */
function asNamed(sent: Proposer, id: string): Proposer {
  const name = 'member' in sent ? sent.member : sent.name;
  return { ...sent, id, name };
}
