import type { Member } from '@lianluo/domain/member/member';
import { invalidField } from '@lianluo/domain/refusal';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { Scope } from '../../../floor/context';
import type { Prepared } from '../../work/kind-work';
import { peopleOf } from '../../work/people';

interface Body {
  leaderPost?: string | undefined;
  leaderMember?: string | undefined;
}

/** 领衔督办: a leader who is a member is one of the roster, and bears the post of today where none was said. */
export async function keyLeader(scope: Scope, _item: WorkItem, body: Body): Promise<Prepared> {
  const also = () => [];
  if (body.leaderMember === undefined) return { input: body, also };
  const member = (await peopleOf<Member>(scope, 'members', [body.leaderMember])).get(body.leaderMember);
  if (!member) throw invalidField('/leaderMember', 'member.unknown', '名册中没有这位委员。');
  const leaderPost = body.leaderPost ?? member.post;
  return { input: { ...body, ...(leaderPost !== undefined && { leaderPost }) }, also };
}
