import type { listInformants as endpoint } from '@lianluo/contract/informant';
import type { Informant } from '@lianluo/domain/member/informant';
import type { AnswerFor, Call } from '../../floor/context';
import { listNamed } from '../../engine/register/list-named';
import { informantView } from './informant.view';

/** 信息员, in name order. */
export async function listInformants(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { unit } = call.query;
  const filter = unit === undefined ? undefined : (informant: Informant) => informant.unit === unit;
  return { body: await listNamed(call, 'informants', call.query, filter, ({ value }) => informantView(value, call)) };
}
