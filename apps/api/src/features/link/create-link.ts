import type { createLink as endpoint } from '@lianluo/contract/access-link';
import type { Linked } from '@lianluo/domain/link/link';
import type { Member } from '@lianluo/domain/member/member';
import type { Unit } from '@lianluo/domain/unit/unit';
import { requireNamed } from '../../engine/register/require-named';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { expiryOf } from '../../floor/link/expiry';
import { issueLink } from '../../floor/link/issue-link';
import { linkView } from './link.view';

/** 发放日历订阅链接. Its token is in this answer and nowhere else. */
export async function createLink(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { member, unit, expiresOn } = call.body;
  const expires = expiryOf(call, expiresOn);
  const subject = await subjectOf(call, { member, unit });
  const { link, token, writes } = issueLink(call, { purpose: 'calendar', subject, expiresOn: expires });
  return commit(call, writes, { body: { ...linkView(call, link), token }, version: link.version });
}

async function subjectOf(
  scope: Scope,
  { member, unit }: { member: string | undefined; unit: string | undefined },
): Promise<Linked> {
  // The schema has seen that it is one of them.
  const kind = unit === undefined ? 'members' : 'units';
  const id = unit ?? member ?? '';
  const found = await requireNamed<Member | Unit>(scope, kind, [id], {
    code: kind === 'units' ? 'unit.unknown' : 'member.unknown',
    message: kind === 'units' ? '没有这个联络组织。' : '没有这位委员。',
    pointerOf: () => (kind === 'units' ? '/unit' : '/member'),
  });
  return { kind, id, name: found.get(id)?.name ?? '' };
}
