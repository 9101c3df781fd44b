import type { changeInformant as endpoint } from '@lianluo/contract/informant';
import { lastDayOf, withDays, type Informant } from '@lianluo/domain/member/informant';
import type { AnswerFor, Call } from '../../floor/context';
import { changeNamed } from '../../engine/register/saving';
import type { Row } from '../../floor/storage/table';
import { requireUnits } from '../../engine/register/require-units';
import { informantView } from './informant.view';

/** 修改信息员 */
export async function changeInformant(
  call: Call<typeof endpoint>,
  { row, ...before }: Informant & { row: Row },
): Promise<AnswerFor<typeof endpoint>> {
  if (call.body.unit !== undefined) await requireUnits(call, [call.body.unit], () => '/unit');
  const {
    name = before.name,
    unit = before.unit,
    active = before.active,
    kind = before.kind,
    phone = before.phone,
    appointedOn = before.appointedOn,
  } = call.body;
  const changed: Informant = {
    ...before,
    name,
    unit,
    active,
    // Whatever else is changed of who was retired, their last day stays what it was.
    endedOn: lastDayOf(before),
    appointedOn,
    kind: kind ?? undefined,
    phone: phone ?? undefined,
    updatedAt: call.instant,
    version: row.version + 1,
  };
  const informant = withDays(changed, call.body, call.today);
  return changeNamed(call, 'informants', row, before, informant, informantView(informant, call));
}
