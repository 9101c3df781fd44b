import type { ProposalSummary, ProposalView } from '@lianluo/contract/proposal';
import type { Proposal } from '@lianluo/domain/proposal/proposal';
import type { WorkView } from '../../work/work.calls';

/** The item as the rules of the domain read it; what the API keeps to itself no rule asked here looks at. */
export const asProposal = (view: ProposalView): Proposal => ({ ...view, kind: 'proposals', createdBy: '' });

// Rows of the ledger come through calls that serve every kind.
export const asRow = (row: WorkView) => row as unknown as ProposalSummary;
