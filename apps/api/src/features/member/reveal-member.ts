import type { revealMember as endpoint } from '@lianluo/contract/member';
import type { Member } from '@lianluo/domain/member/member';
import type { AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { accessEntry } from '../../floor/journal/journal';

/** 查看受保护资料: the value of one protected field, with a journal entry of who asked and why. */
export async function revealMember(call: Call<typeof endpoint>, member: Member): Promise<AnswerFor<typeof endpoint>> {
  const { field, reason } = call.body;
  return commit(call, [accessEntry(call, 'member.reveal', { member: member.id, field, reason })], {
    body: { field, value: member[field] ?? null },
  });
}
