import type { changeMember as endpoint } from '@lianluo/contract/member';
import { endPlacements, hasLeft } from '@lianluo/domain/member/leaving';
import type { Member } from '@lianluo/domain/member/member';
import { politicalStatusAfter } from '@lianluo/domain/member/political-status';
import { invalidField } from '@lianluo/domain/refusal';
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
  const { placements: changed, leftOn, ...fields } = call.body;
  const placements = changed ? await placementsOf(call, changed) : before.placements;
  const leaves = fields.status !== undefined && hasLeft(fields.status) && !hasLeft(before.status);
  if (leftOn !== undefined && !leaves)
    throw invalidField('/leftOn', 'member.not-leaving', '只有状态改为辞去、届满等不再是委员时，才填离任日期。');
  const given = Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value ?? undefined]])),
  );
  const member: Member = {
    ...before,
    ...given,
    ...politicalStatusAfter(before, fields),
    placements: leaves ? endPlacements(placements, leftOn ?? call.today, call.today) : placements,
    updatedAt: call.instant,
    version: row.version + 1,
  };
  return changeNamed(call, 'members', row, before, member, memberView(member, call));
}
