import type { listMembers as endpoint, MemberView } from '@lianluo/contract/member';
import type { Member } from '@lianluo/domain/member/member';
import type { AnswerFor, Call } from '../../floor/context';
import { listNamed } from '../../engine/register/list-named';
import { memberFilter } from '../../engine/register/member-filter';
import { memberView } from './member.view';

/** 委员名册, as its reader may see it. */
export async function listMembers(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const filter = await memberFilter(call, call.query);
  return {
    body: await listNamed<Member, MemberView>(call, 'members', call.query, filter, ({ value }) =>
      memberView(value, call),
    ),
  };
}
