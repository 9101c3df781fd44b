import type { changeWebhook as endpoint } from '@lianluo/contract/webhook';
import { healthOf, healthRemoved } from '../../engine/webhook/health.store';
import { webhookRow, type KeptWebhook } from '../../engine/webhook/webhook.store';
import type { AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { requireReceiver, requireTypes } from './require-receiver';
import { toldBy } from './told-by';
import { webhookEntry } from './webhook-entry';
import { webhookView } from './webhook.view';

/** 修改、停用、启用推送. What was missed while it was off is not sent by itself: whoever switches it on replays the range. */
export async function changeWebhook(
  call: Call<typeof endpoint>,
  before: KeptWebhook,
): Promise<AnswerFor<typeof endpoint>> {
  const { url = before.url, types = before.types, description = before.description, active = !before.off } = call.body;
  const { off: wasOff, description: _description, told: wasTold, ...rest } = before;
  requireReceiver(call, url);
  if (call.body.types) requireTypes(call.body.types);
  const off = active ? undefined : (wasOff ?? { reason: 'by-hand' as const, at: call.instant });
  // Whoever says where to, or of what, is who it is told for.
  const isRedirected = call.body.url !== undefined || call.body.types !== undefined;
  const told = isRedirected ? toldBy(call) : wasTold && { told: wasTold };
  const webhook: KeptWebhook = {
    ...rest,
    url,
    types: [...new Set(types)],
    ...(description != null && { description }),
    ...(off && { off }),
    ...told,
    updatedAt: call.instant,
    version: before.version + 1,
  };
  // It begins anew: its five days, and whether it answers at all.
  const begins = (wasOff !== undefined && active) || url !== before.url;
  const health = begins ? {} : await healthOf(call.storage, webhook.committee, webhook.id);
  return commit(
    call,
    [
      { table: 'accounts', put: webhookRow(webhook), if: { version: before.version } },
      ...(begins ? [healthRemoved(webhook.committee, webhook.id)] : []),
      webhookEntry(call, 'change', before, webhook),
    ],
    { body: webhookView(webhook, health, call.now()), version: webhook.version },
  );
}
