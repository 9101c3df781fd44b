import type { rotateWebhookSecret as endpoint } from '@lianluo/contract/webhook';
import { healthOf } from '../../engine/webhook/health.store';
import { newSecret, webhookRow, type KeptWebhook } from '../../engine/webhook/webhook.store';
import type { AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { webhookEntry } from './webhook-entry';
import { webhookView } from './webhook.view';

/** Time enough to give the new one to a receiver that runs. */
const overlapMs = 24 * 3_600_000;

/** 轮换密钥: for a day both the new secret and the one before sign. */
export async function rotateSecret(
  call: Call<typeof endpoint>,
  before: KeptWebhook,
): Promise<AnswerFor<typeof endpoint>> {
  const until = new Date(call.now().getTime() + overlapMs).toISOString();
  const secrets = { secret: newSecret(), former: { secret: before.secrets.secret, until } };
  const webhook: KeptWebhook = { ...before, secrets, updatedAt: call.instant, version: before.version + 1 };
  const health = await healthOf(call.storage, webhook.committee, webhook.id);
  return commit(
    call,
    [
      { table: 'accounts', put: webhookRow(webhook), if: { version: before.version } },
      webhookEntry(call, 'rotate', before, webhook),
    ],
    { body: { ...webhookView(webhook, health, call.now()), secret: secrets.secret }, version: webhook.version },
  );
}
