import type { rotateApiKey as endpoint } from '@lianluo/contract/api-key';
import { keyActionRefusal, type ApiKey } from '@lianluo/domain/integration/api-key';
import { Refusal } from '@lianluo/domain/refusal';
import { writeAppKey } from '../../floor/account/api-key.token';
import type { AnswerFor, Call } from '../../floor/context';
import { apiKeyView } from './api-key.view';
import type { FoundKey } from './find-api-key';
import { saveKey } from './save-key';
import { secretFor } from './secrets';

/** 更换: a new secret, shown once. The last one stays valid for the overlap, and those before it no longer. */
export async function rotateApiKey(
  call: Call<typeof endpoint>,
  { secrets: before, ...key }: FoundKey,
): Promise<AnswerFor<typeof endpoint>> {
  const refusal = keyActionRefusal(key, 'rotate', call.today);
  if (refusal) throw new Refusal(refusal);
  const hours = call.body.overlapHours;
  const made = secretFor(key, key.signing, call.body.publicKey);
  const until = new Date(Date.parse(call.instant) + hours * 3_600_000).toISOString();
  const former =
    hours === 0 ? [] : before.filter((each) => each.until === undefined).map((each) => ({ ...each, until }));
  const rotated: ApiKey = { ...key, hint: made.hint, version: key.version + 1 };
  const secrets = [made.secret, ...former];
  const body = { ...(await apiKeyView(call, { ...rotated, secrets })), key: made.key, appKey: writeAppKey(key) };
  return saveKey(call, key, { key: rotated, secrets }, ['key.rotate', { overlapHours: hours }], {
    body,
    version: rotated.version,
  });
}
