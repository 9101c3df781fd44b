import { Refusal, type RefusalCode } from '../refusal';
import { proposerKey, type Proposal, type ProposalForm, type Proposer } from './proposal';

/** Whether a body hands it in, and not a member. */
const isBody = (proposer: Proposer): proposer is Extract<Proposer, { kind: unknown }> => 'kind' in proposer;

/** The form of what so many members hand in. */
export const formOf = ({ length }: readonly unknown[]): ProposalForm => (length > 1 ? 'joint' : 'single');

/** Those who made it; who came with another that was merged into it signed that one. */
const ownProposers = ({ proposers }: Pick<Proposal, 'proposers'>): readonly Proposer[] =>
  proposers.filter(({ mergedFrom }) => mergedFrom === undefined);

/** What hands it in does not go with its form: one member alone, several, or a body with its seal. */
export function formRefusal(item: Pick<Proposal, 'form' | 'proposers'>): RefusalCode | undefined {
  const { form } = item;
  const proposers = ownProposers(item);
  const [first] = proposers;
  if (!first) return 'proposal.no-proposer';
  if (form === 'single') return proposers.length > 1 || isBody(first) ? 'proposal.not-single' : undefined;
  if (form === 'joint') return proposers.length < 2 || proposers.some(isBody) ? 'proposal.not-joint' : undefined;
  if (!isBody(first)) return 'proposal.not-collective';
  return proposers.some((each) => isBody(each) && !each.sealed) ? 'proposal.not-sealed' : undefined;
}

/** 联名人: whoever signs with the first. A body has its seal, and the first one has handed it in. */
export const signers = (item: Pick<Proposal, 'form' | 'proposers'>): readonly Proposer[] =>
  item.form === 'joint' ? ownProposers(item).slice(1) : [];

/** Those who have neither confirmed nor declined. */
export const openSigners = (item: Pick<Proposal, 'form' | 'proposers'>): Proposer[] =>
  signers(item).filter(({ signing }) => signing?.state !== 'confirmed' && signing?.state !== 'declined');

/** 立案 waits until each of them has said what they say; who has not is told by name. */
export function requireSigned(item: Pick<Proposal, 'form' | 'proposers'>): void {
  const open = new Set(openSigners(item).map(({ id }) => id));
  if (open.size === 0) return;
  const errors = item.proposers.flatMap(({ id, name }, index) =>
    open.has(id)
      ? [{ pointer: `/proposers/${index}`, code: 'proposal.signing-open' as const, message: `${name}尚未确认联名。` }]
      : [],
  );
  throw new Refusal('proposal.signing-open', errors);
}

/** 提交: whoever has said nothing yet is asked. */
export function askedToSign(item: Proposal): Proposal {
  const open = new Set(openSigners(item).map(({ id }) => id));
  if (open.size === 0) return item;
  const proposers = item.proposers.map((each) =>
    open.has(each.id) && !each.signing ? { ...each, signing: { state: 'asked' as const } } : each,
  );
  return { ...item, proposers };
}

/**
 * The same proposer keeps what they were called, what they have said and the link that they were sent, whatever else of the list is
 * changed. Who comes to stand first has handed it in: they sign with nobody.
 */
export function asTheyWere({ status, proposers: before }: Proposal, { proposers }: Proposal): readonly Proposer[] {
  if (proposers === before) return before;
  const known = new Map(before.map((each) => [proposerKey(each), each]));
  return proposers.map((each, index) => {
    const was = known.get(proposerKey(each));
    if (!was) return each;
    // A draft is told with the post of today; whether a body has sealed it is what the change says.
    const told = status === 'draft' || isBody(each) ? each : was;
    const { signing: _before, ...rest } = told;
    const { id, signing, asked, mergedFrom } = was;
    return {
      ...rest,
      id,
      ...(signing && index > 0 && { signing }),
      ...(asked && { asked }),
      ...(mergedFrom !== undefined && { mergedFrom }),
    };
  });
}
