import type { Member } from '@lianluo/domain/member/member';
import type { Proposer, ProposerKind } from '@lianluo/domain/proposal/proposal';
import { Refusal, type FieldError } from '@lianluo/domain/refusal';
import type { Scope } from '../../../floor/context';
import { peopleOf } from '../../work/people';

type ProposerInput = { member: string } | { kind: ProposerKind; name: string; sealed?: boolean | undefined };

/** Proposers with the names and the posts they have today, or 422 at the one this committee does not know. */
export async function namedProposers(scope: Scope, proposers: readonly ProposerInput[]): Promise<Proposer[]> {
  const ids = proposers.flatMap((each) => ('member' in each ? [each.member] : []));
  const members = await peopleOf<Member>(scope, 'members', ids);
  const errors: FieldError[] = [];
  const named = proposers.flatMap((proposer, index): Proposer[] => {
    if ('kind' in proposer) return [{ id: scope.newId(), ...proposer }];
    const member = members.get(proposer.member);
    if (member)
      return [{ id: scope.newId(), ...proposer, name: member.name, ...(member.post && { post: member.post }) }];
    errors.push({
      pointer: `/proposers/${index}/member`,
      code: 'member.unknown',
      message: '名册中没有这位委员。',
    });
    return [];
  });
  if (errors.length > 0) throw new Refusal('request.invalid', errors);
  return named;
}
