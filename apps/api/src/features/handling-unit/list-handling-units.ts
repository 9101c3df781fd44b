import type { listHandlingUnits as endpoint } from '@lianluo/contract/handling-unit';
import type { HandlingUnitEntry } from '@lianluo/domain/member/informant';
import type { AnswerFor, Call } from '../../floor/context';
import { listNamed } from '../../engine/register/list-named';
import { handlingUnitView } from './handling-unit.view';

/** 承办单位, in name order. */
export async function listHandlingUnits(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { active } = call.query;
  const filter = active === undefined ? undefined : (entry: HandlingUnitEntry) => entry.active === active;
  return { body: await listNamed(call, 'handling-units', call.query, filter, ({ value }) => handlingUnitView(value)) };
}
