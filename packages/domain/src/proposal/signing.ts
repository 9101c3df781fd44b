import { Refusal, refusedField, type RefusalCode } from '../refusal';
import type { Proposal, ProposalStatus, Proposer, Signing } from './proposal';

/** 联名的答复 */
export const signingAnswers = { confirmed: '同意联名', declined: '不同意联名' } as const;
export type SigningAnswer = keyof typeof signingAnswers;

export const signingStates = { asked: '待确认', confirmed: '已确认', declined: '不同意' } as const satisfies Record<
  Signing['state'],
  string
>;

/** Who signs does so before the proposal is decided on. */
export const signedWhile = ['draft', 'returned', 'submitted', 'screening'] as const satisfies readonly ProposalStatus[];

export const isSigned = ({ status }: Pick<Proposal, 'status'>): boolean => signedWhile.some((each) => each === status);

/** 联名人: whoever signs with the first. */
export const signersOf = ({ proposers }: Pick<Proposal, 'proposers'>): Proposer[] =>
  proposers.filter(({ signing }) => signing !== undefined);

/** Who has not said anything yet. */
export const unsignedOf = (item: Pick<Proposal, 'proposers'>): Proposer[] =>
  signersOf(item).filter(({ signing }) => signing?.state === 'asked');

/** The proposer that is named, or a refusal that says where. */
export function proposerOf({ proposers }: Pick<Proposal, 'proposers'>, id: string, pointer = '/proposer'): Proposer {
  const found = proposers.find((each) => each.id === id);
  if (!found) throw refusedField(pointer, 'proposer.unknown');
  return found;
}

/** Why this one is not asked by a link. */
export function askSigningRefusal({ signing }: Proposer): RefusalCode | undefined {
  if (!signing) return 'signing.none';
  return signing.state === 'asked' ? undefined : 'signing.answered';
}

/** 联名确认. What somebody said themselves by their link stands; what was entered from paper may be put right by another. */
export function sign(
  item: Proposal,
  { proposer, state }: { proposer: string; state: SigningAnswer },
  { by, now }: { by: 'link' | 'paper'; now: string },
): Proposal {
  if (!isSigned(item)) throw new Refusal('signing.not-now');
  const { signing } = proposerOf(item, proposer);
  if (!signing) throw refusedField('/proposer', 'signing.none');
  if (signing.by === 'link') throw refusedField('/proposer', 'signing.by-link');
  const signed: Signing = { ...signing, state, by, at: now };
  return { ...item, proposers: withProposer(item, proposer, (each) => ({ ...each, signing: signed })) };
}

/**
 * A signature stands under what was read: once the text or the title is another, everybody who had confirmed is asked again.
 * Whoever does not want to sign is not asked for that.
 */
export function signedAnew<Item extends Proposal>(before: Item, next: Item): Item {
  const isSame =
    before.title === next.title && JSON.stringify(before.content ?? null) === JSON.stringify(next.content ?? null);
  if (isSame || !next.proposers.some(({ signing }) => signing?.state === 'confirmed')) return next;
  return {
    ...next,
    proposers: next.proposers.map((each) =>
      each.signing?.state === 'confirmed' ? { ...each, signing: { state: 'asked' as const } } : each,
    ),
  };
}

export const withProposer = (
  { proposers }: Pick<Proposal, 'proposers'>,
  id: string,
  change: (proposer: Proposer) => Proposer,
): Proposer[] => proposers.map((each) => (each.id === id ? change(each) : each));
