import type { ProposerKind } from '@lianluo/domain/proposal/proposal';

/** A proposer as the form has one: what the server made of them, the post, the signing, is no part of it. */
export type EnteredProposer =
  | { member: string; name: string }
  | { kind: ProposerKind; name: string; sealed?: boolean | undefined };

export const asEntered = (proposer: EnteredProposer): EnteredProposer =>
  'member' in proposer
    ? { member: proposer.member, name: proposer.name }
    : { kind: proposer.kind, name: proposer.name, ...(proposer.sealed && { sealed: true }) };
