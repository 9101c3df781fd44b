import type { changeHandlingUnit as endpoint } from '@lianluo/contract/handling-unit';
import type { HandlingUnitEntry } from '@lianluo/domain/member/informant';
import type { AnswerFor, Call } from '../../floor/context';
import { changeNamed } from '../../engine/register/saving';
import type { Row } from '../../floor/storage/table';
import { handlingUnitView } from './handling-unit.view';

/** 修改承办单位 */
export async function changeHandlingUnit(
  call: Call<typeof endpoint>,
  { row, ...before }: HandlingUnitEntry & { row: Row },
): Promise<AnswerFor<typeof endpoint>> {
  const { name = before.name, active = before.active, shortNames = before.shortNames } = call.body;
  const entry = {
    ...before,
    name,
    shortNames: shortNames ?? undefined,
    active,
    updatedAt: call.instant,
    version: row.version + 1,
  };
  return changeNamed(call, 'handling-units', row, before, entry, handlingUnitView(entry));
}
