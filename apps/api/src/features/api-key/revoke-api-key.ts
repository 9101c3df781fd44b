import type { revokeApiKey as endpoint } from '@lianluo/contract/api-key';
import { keyActionRefusal, type ApiKey } from '@lianluo/domain/integration/api-key';
import { Refusal } from '@lianluo/domain/refusal';
import { switchOff } from '../../engine/webhook/switch-off';
import { webhooksOf } from '../../engine/webhook/webhook.store';
import type { AnswerFor, Call } from '../../floor/context';
import type { FoundKey } from './find-api-key';
import { saveKey } from './save-key';

/** 撤销: the next call by it is refused, and its webhooks are switched off. It stays in the list, and its secrets are forgotten. */
export async function revokeApiKey(
  call: Call<typeof endpoint>,
  { secrets: _secrets, ...key }: FoundKey,
): Promise<AnswerFor<typeof endpoint>> {
  const refusal = keyActionRefusal(key, 'revoke', call.today);
  if (refusal) throw new Refusal(refusal);
  const { id, name } = call.actor;
  const revoked: ApiKey = { ...key, revoked: { at: call.instant, by: { id, name } }, version: key.version + 1 };
  const answer: AnswerFor<typeof endpoint> = await saveKey(
    call,
    key,
    { key: revoked, secrets: [] },
    ['key.revoke'],
    {},
  );
  // What it had sent somewhere ends with it.
  for (const webhook of await webhooksOf(call.storage, key.committee))
    if (webhook.told?.key === key.id) await switchOff(call, webhook, 'by-hand');
  return answer;
}
