import type { listMembers as endpoint, MemberView } from '@lianluo/contract/member';
import type { MirrorOf } from '@lianluo/contract/mirror';
import type { Member } from '@lianluo/domain/member/member';
import type { AnswerFor, Call } from '../../floor/context';
import { listNamed } from '../../engine/register/list-named';
import { memberFilter } from '../../engine/register/member-filter';
import { memberView } from './member.view';

type Asking = Call<typeof endpoint>;

/** 委员名册, as its reader may see it. */
export async function listMembers(call: Asking): Promise<AnswerFor<typeof endpoint>> {
  if (!call.query.below) return { body: await pageOf(call) };
  const { namedBelow } = await import('../../engine/register/named-below');
  return { body: await namedBelow(call, 'members', 'member:read', pageOf) };
}

async function pageOf(call: Asking): Promise<MirrorOf<MemberView>> {
  const filter = await memberFilter(call, call.query);
  return listNamed<Member, MemberView>(call, 'members', call.query, filter, ({ value }) => memberView(value, call));
}
