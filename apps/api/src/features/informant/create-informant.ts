import type { createInformant as endpoint } from '@lianluo/contract/informant';
import { withDays } from '@lianluo/domain/member/informant';
import type { AnswerFor, Call } from '../../floor/context';
import { addNamed } from '../../engine/register/saving';
import { requireUnits } from '../../engine/register/require-units';
import { informantView } from './informant.view';

/** 新增信息员 */
export async function createInformant(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  await requireUnits(call, [call.body.unit], () => '/unit');
  const informant = withDays(
    {
      id: call.newId(),
      committee: call.committee.id,
      ...call.body,
      active: true,
      createdAt: call.instant,
      updatedAt: call.instant,
      version: 1,
    },
    {},
    call.today,
  );
  return addNamed(call, 'informants', informant, informantView(informant, call));
}
