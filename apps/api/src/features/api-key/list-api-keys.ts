import type { listApiKeys as endpoint } from '@lianluo/contract/api-key';
import { keyState } from '@lianluo/domain/integration/api-key';
import { may } from '@lianluo/domain/permission';
import { Refusal } from '@lianluo/domain/refusal';
import { pageInNameOrder } from '../../engine/register/name-order';
import { keyRowsOf, readApiKeyRow } from '../../floor/account/api-key.store';
import { committeesUnder } from '../../floor/committee/counties';
import type { AnswerFor, Call } from '../../floor/context';
import { apiKeyViews } from './api-key.view';

/** 接口密钥列表 of one committee; for the officers of a city those of its counties and its 演练县 with them. */
export async function listApiKeys(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { state, below } = call.query;
  // A county's keys are its own and the officers' business, and no administrator's above it.
  const isOfficer = may(call.actor, 'key:confirm') || may(call.actor, 'key:audit');
  if (below && !isOfficer) throw new Refusal('permission.missing');
  const counties = below && call.actor.reach === 'own' ? await committeesUnder(call, call.committee.id) : [];
  const committees = [call.committee.id, ...counties.map(({ id }) => id)];
  const rows = await Promise.all(committees.map((id) => keyRowsOf(call, id)));
  const keys = rows.flat().map((row) => {
    const { key, secrets } = readApiKeyRow(row);
    return { ...key, secrets };
  });
  const found = keys.filter((key) => state === undefined || keyState(key, call.today) === state);
  const page = pageInNameOrder(call, 'api-keys', call.query, found);
  return { body: { ...page, items: await apiKeyViews(call, page.items) } };
}
