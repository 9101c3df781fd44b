import type { BodyOf } from '@lianluo/contract/endpoint';
import type { changeMember } from '@lianluo/contract/member';
import type { Placement } from '@lianluo/domain/member/member';
import { Refusal } from '@lianluo/domain/refusal';
import type { Scope } from '../../floor/context';
import { requireUnits } from '../../engine/register/require-units';

/** 编组 as a body gives them: each in a unit of this committee, its kind with it, and ending no earlier than it begins. */
export async function placementsOf(
  scope: Scope,
  given: NonNullable<BodyOf<typeof changeMember>['placements']>,
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
