import type { BodyOf } from '@lianluo/contract/endpoint';
import type * as contract from '@lianluo/contract/member';
import { endPlacements, hasLeft } from '@lianluo/domain/member/leaving';
import type { Member, Placement } from '@lianluo/domain/member/member';
import { politicalStatusAfter } from '@lianluo/domain/member/political-status';
import { invalidField, Refusal } from '@lianluo/domain/refusal';
import type { Call, Scope } from '../context';
import { addNamed, changeNamed } from '../platform/save';
import type { Row } from '../storage/table';
import { requireUnits } from '../unit/require-units';
import { memberView } from './member.view';

const collection = 'members';

/** 新增委员 */
export async function createMember(call: Call<typeof contract.createMember>) {
  const { placements, ...fields } = call.body;
  const member: Member = {
    id: call.newId(),
    committee: call.committee.id,
    ...fields,
    ...politicalStatusAfter({ partyMember: false }, fields),
    placements: await placementsOf(call, placements),
    version: 1,
  };
  return addNamed(call, collection, member, memberView(member, call.actor));
}

/** 修改委员. One who leaves ends the placements. */
export async function changeMember(
  call: Call<typeof contract.changeMember>,
  { row, ...before }: Member & { row: Row },
) {
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
    version: row.version + 1,
  };
  return changeNamed(call, collection, row, before, member, memberView(member, call.actor));
}

async function placementsOf(
  scope: Scope,
  given: NonNullable<BodyOf<typeof contract.changeMember>['placements']>,
): Promise<Placement[]> {
  const units = await requireUnits(
    scope,
    given.map(({ group }) => group),
    (index) => `/placements/${index}/group`,
  );
  return given.map(({ group, basis, from = scope.today, to }, index) => {
    if (to !== undefined && to < from)
      throw new Refusal('request.invalid', [
        { pointer: `/placements/${index}/to`, code: 'placement.order', message: '结束日期不能早于开始日期。' },
      ]);
    return { group, kind: units.get(group)?.type ?? 'liaison-group', basis, from, ...(to && { to }) };
  });
}
