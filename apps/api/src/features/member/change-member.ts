import type { changeMember as endpoint } from '@lianluo/contract/member';
import { historyAfter, leftOnOf, requireHistory } from '@lianluo/domain/member/history';
import { endPlacements, hasLeft } from '@lianluo/domain/member/leaving';
import type { Member, Placement } from '@lianluo/domain/member/member';
import { politicalStatusAfter } from '@lianluo/domain/member/political-status';
import type { AnswerFor, Call } from '../../floor/context';
import { changeNamed } from '../../engine/register/save';
import type { Row } from '../../floor/storage/table';
import { memberView } from './member.view';
import { placementsOf } from './placements-of';

/** 修改委员. One who leaves ends the placements. */
export async function changeMember(
  call: Call<typeof endpoint>,
  { row, ...before }: Member & { row: Row },
): Promise<AnswerFor<typeof endpoint>> {
  const { placements: changed, level, levelFrom, status, statusFrom, leftOn, invited, ...fields } = call.body;
  const placements = changed ? await placementsOf(call, changed) : before.placements;
  const given = Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value ?? undefined]])),
  );
  const told = { level, levelFrom, status, statusFrom, leftOn, joinedOn: fields.joinedOn };
  const after: Member = {
    ...before,
    ...given,
    ...(invited !== undefined && { invited: invited || undefined }),
    ...politicalStatusAfter(before, fields),
    ...historyAfter(before, told, call.today),
    updatedAt: call.instant,
    version: row.version + 1,
  };
  requireHistory(after, told, call.today);
  const member = { ...after, placements: placementsAfter(placements, before, after, call.today) };
  return changeNamed(call, 'members', row, before, member, memberView(member, call));
}

/** Of who leaves, to the last day; where another one is told, what ended with the wrong one ends with it. */
function placementsAfter(placements: readonly Placement[], before: Member, after: Member, today: string) {
  const [was, lastDay] = [leftOnOf(before), leftOnOf(after)];
  if (!hasLeft(after.status) || lastDay === undefined || lastDay === was) return placements;
  const open = placements.map((each) => (was !== undefined && each.to === was ? { ...each, to: undefined } : each));
  return endPlacements(open, lastDay, today);
}
