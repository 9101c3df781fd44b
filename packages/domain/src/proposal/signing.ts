import { Refusal, refusedField, type RefusalCode } from '../refusal';
import { proposerKey, type Proposal, type ProposalStatus, type Proposer, type Signing } from './proposal';
import { signers } from './proposer';

/** 联名的答复 */
export const signingAnswers = { confirmed: '同意联名', declined: '不同意联名' } as const;
export type SigningAnswer = keyof typeof signingAnswers;
/** The same as somebody says it of themselves, by a link. */
export const signingDecisions = { confirm: '同意联名', decline: '不同意联名' } as const;

export const signingStates = { asked: '待确认', confirmed: '已确认', declined: '不同意' } as const satisfies Record<
  Signing['state'],
  string
>;

/** Who signs does so before the proposal is decided on. */
export const signedWhile = ['draft', 'returned', 'submitted', 'screening'] as const satisfies readonly ProposalStatus[];

export const isSigned = ({ status }: Pick<Proposal, 'status'>): boolean => signedWhile.some((each) => each === status);

/** The proposer that is named, or a refusal that says where. */
export function proposerOf({ proposers }: Pick<Proposal, 'proposers'>, id: string, pointer = '/proposer'): Proposer {
  const found = proposers.find((each) => each.id === id);
  if (!found) throw refusedField(pointer, 'proposal.proposer-unknown');
  return found;
}

type Signed = Pick<Proposal, 'form' | 'proposers'>;

/** Why this one is not asked by a link. */
export function askSigningRefusal(item: Signed, { id, signing }: Proposer): RefusalCode | undefined {
  if (!isSigner(item, id)) return 'proposal.signing-none';
  return signing === undefined || signing.state === 'asked' ? undefined : 'proposal.signing-answered';
}

const isSigner = (item: Signed, proposer: string): boolean => signers(item).some(({ id }) => id === proposer);

/** 联名确认. What somebody said themselves by their link stands; what was entered from paper may be put right by another. */
export function sign(
  item: Proposal,
  { proposer, state }: { proposer: string; state: SigningAnswer },
  { by, now }: { by: 'link' | 'paper'; now: string },
): Proposal {
  if (!isSigned(item)) throw new Refusal('proposal.signing-not-now');
  const { signing } = proposerOf(item, proposer);
  if (!isSigner(item, proposer)) throw refusedField('/proposer', 'proposal.signing-none');
  if (signing?.by === 'link') throw refusedField('/proposer', 'proposal.signing-by-link');
  const signed: Signing = { ...signing, state, by, at: now };
  return { ...item, proposers: withProposer(item, proposer, (each) => ({ ...each, signing: signed })) };
}

/**
 * Who signs by a link signs what it shows: once the title, the text or the first proposer is another, they are asked again, and a
 * link that was opened before that no longer signs what its holder has not read. Paper has its own text under its signatures, and
 * whoever does not want to sign is not asked for that.
 */
export function signedAnew(before: Proposal, next: Proposal): Proposal {
  if (shownOf(before) === shownOf(next) || !next.proposers.some(goesByLink)) return next;
  const proposers = next.proposers.map((each) =>
    goesByLink(each) ? { ...each, signing: { state: 'asked' as const } } : each,
  );
  return { ...next, proposers };
}

const goesByLink = ({ signing }: Proposer): boolean =>
  signing !== undefined &&
  (signing.state === 'asked' ? signing.link !== undefined : signing.state === 'confirmed' && signing.by === 'link');

/** What a link shows to whoever signs by it. */
const shownOf = ({ title, content, proposers: [first] }: Proposal): string =>
  JSON.stringify([title, content?.situation, content?.analysis, content?.suggestion, first && proposerKey(first)]);

const withProposer = (
  { proposers }: Pick<Proposal, 'proposers'>,
  id: string,
  change: (proposer: Proposer) => Proposer,
): Proposer[] => proposers.map((each) => (each.id === id ? change(each) : each));
