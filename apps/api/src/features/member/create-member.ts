import type { createMember as endpoint } from '@lianluo/contract/member';
import { historyOf, requireHistory } from '@lianluo/domain/member/history';
import type { Member } from '@lianluo/domain/member/member';
import { politicalStatusAfter } from '@lianluo/domain/member/political-status';
import type { AnswerFor, Call } from '../../floor/context';
import { addNamed } from '../../engine/register/save';
import { memberView } from './member.view';
import { placementsOf } from './placements-of';

/** 录入委员 */
export async function createMember(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { placements, partyMember, invited, level, levelFrom, status, statusFrom, leftOn, ...fields } = call.body;
  const told = { level, levelFrom, status, statusFrom, leftOn, joinedOn: fields.joinedOn };
  const member: Member = {
    id: call.newId(),
    committee: call.committee.id,
    ...fields,
    ...(invited && { invited }),
    ...historyOf(told, call.today),
    ...politicalStatusAfter({}, { ...fields, partyMember }),
    placements: await placementsOf(call, placements),
    createdAt: call.instant,
    updatedAt: call.instant,
    version: 1,
  };
  requireHistory(member, told, call.today);
  return addNamed(call, 'members', member, memberView(member, call));
}
