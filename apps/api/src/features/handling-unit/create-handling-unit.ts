import type { createHandlingUnit as endpoint } from '@lianluo/contract/handling-unit';
import type { AnswerFor, Call } from '../../floor/context';
import { addNamed } from '../../engine/register/saving';
import { handlingUnitView } from './handling-unit.view';

/** 新增承办单位 */
export async function createHandlingUnit(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const entry = {
    id: call.newId(),
    committee: call.committee.id,
    ...call.body,
    active: true,
    createdAt: call.instant,
    updatedAt: call.instant,
    version: 1,
  };
  return addNamed(call, 'handling-units', entry, handlingUnitView(entry));
}
