import type { createRecurrence as endpoint } from '@lianluo/contract/recurrence';
import type { Recurrence } from '@lianluo/domain/recurrence/recurrence';
import { requireUnits } from '../../engine/register/require-units';
import { addNamed } from '../../engine/register/saving';
import type { AnswerFor, Call } from '../../floor/context';
import { recurrenceView } from './recurrence.view';

/** 新增定期安排 */
export async function createRecurrence(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  await requireUnits(call, call.body.units, (index) => `/units/${index}`);
  const recurrence: Recurrence = {
    id: call.newId(),
    committee: call.committee.id,
    ...call.body,
    from: call.body.from ?? call.today,
    active: true,
    createdAt: call.instant,
    updatedAt: call.instant,
    version: 1,
  };
  return addNamed(call, 'recurrences', recurrence, recurrenceView(recurrence));
}
