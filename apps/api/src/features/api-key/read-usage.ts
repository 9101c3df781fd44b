import type { readApiKeyUsage as endpoint } from '@lianluo/contract/api-key';
import { callLimits, type LimitOf } from '@lianluo/domain/integration/api-key';
import { readUsage } from '../../floor/account/key-usage.store';
import type { AnswerFor, Call } from '../../floor/context';
import type { FoundKey } from './find-api-key';

// Object.keys types keys as strings; the object is a closed literal.
const limited = Object.keys(callLimits) as LimitOf[];

/** 近 30 日调用: what was counted up to a minute ago. */
export async function readApiKeyUsage(call: Call<typeof endpoint>, key: FoundKey): Promise<AnswerFor<typeof endpoint>> {
  const [usage] = await readUsage(call, [key]);
  const days = Object.entries(usage?.days ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    body: {
      lastUsedAt: usage?.lastUsedAt ?? null,
      days: days.map(([day, [calls, errors]]) => ({ day, calls, errors })),
      limits: limited.map((of) => ({ of, ...callLimits[of] })),
    },
  };
}
