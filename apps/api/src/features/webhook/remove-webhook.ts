import type { removeWebhook as endpoint } from '@lianluo/contract/webhook';
import { healthRemoved } from '../../engine/webhook/health.store';
import { webhookAddress, type KeptWebhook } from '../../engine/webhook/webhook.store';
import type { AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { entryOf } from '../../floor/journal/journal';

/** 删除推送; the journal keeps where it went to. What was not delivered is dropped when it is due. */
export async function removeWebhook(
  call: Call<typeof endpoint>,
  { committee, id, url, version }: KeptWebhook,
): Promise<AnswerFor<typeof endpoint>> {
  const { table, key } = webhookAddress(committee, id);
  const difference = { set: { url, removed: true }, unset: [], texts: {} };
  return commit<undefined>(
    call,
    [
      { table, remove: key, if: { version } },
      healthRemoved(committee, id),
      entryOf(call, { kind: 'webhooks', id, version: version + 1 }, 'remove', difference),
    ],
    {},
  );
}
