import type { createUnit as endpoint } from '@lianluo/contract/unit';
import { emptyNowCard } from '@lianluo/domain/scorecard/card';
import { requireUnitDays, type Unit } from '@lianluo/domain/unit/unit';
import type { AnswerFor, Call } from '../../floor/context';
import { addNamed } from '../../engine/register/saving';
import { requirePeople } from './require-people';
import { unitView } from '../../engine/register/unit.view';

/** 新建联络组织 */
export async function createUnit(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  await requirePeople(call, call.body);
  const unit: Unit = {
    id: call.newId(),
    committee: call.committee.id,
    ...call.body,
    createdAt: call.instant,
    updatedAt: call.instant,
    version: 1,
  };
  requireUnitDays(unit, call.today);
  return addNamed(call, 'units', unit, unitView(unit, { now: emptyNowCard }, call));
}
