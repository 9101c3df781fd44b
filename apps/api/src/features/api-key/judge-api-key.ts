import type { ApiKeyView } from '@lianluo/contract/api-key';
import { keyActionRefusal, type ApiKey } from '@lianluo/domain/integration/api-key';
import { Refusal } from '@lianluo/domain/refusal';
import type { Answer, Scope } from '../../floor/context';
import { apiKeyView } from './api-key.view';
import type { FoundKey } from './find-api-key';
import { saveKey } from './save-key';

/** 安全管理员确认、不予确认 what a key shows of people. From the next call on it shows it, or never does. */
export async function judgeApiKey(
  call: Scope,
  { secrets, ...key }: FoundKey,
  action: 'confirm' | 'refuse',
  reason?: string,
): Promise<Answer<ApiKeyView>> {
  const refusal = keyActionRefusal(key, action, call.today);
  if (refusal) throw new Refusal(refusal);
  const { id, name } = call.actor;
  const judged: ApiKey = {
    ...key,
    confirmation: { given: action === 'confirm', at: call.instant, by: { id, name }, ...(reason && { reason }) },
    version: key.version + 1,
  };
  const body = await apiKeyView(call, { ...judged, secrets });
  return saveKey(call, key, { key: judged, secrets }, [`key.${action}`, reason ? { note: reason } : {}], {
    body,
    version: judged.version,
  });
}
