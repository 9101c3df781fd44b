import type { DeliveryView, WebhookView } from '@lianluo/contract/webhook';
import type { Delivery } from '../../engine/webhook/delivery.store';
import type { Health } from '../../engine/webhook/health.store';
import type { KeptWebhook } from '../../engine/webhook/webhook.store';

/** 推送 as the wire shows it: without what it signs with. */
export function webhookView(webhook: KeptWebhook, { failingSince, lastDeliveredAt }: Health, now: Date): WebhookView {
  const { id, url, types, description, off, createdAt, updatedAt = createdAt, version, secrets } = webhook;
  const until = secrets.former?.until;
  return {
    id,
    url,
    types: [...types],
    ...(description !== undefined && { description }),
    active: off === undefined,
    off: off ? { ...off } : null,
    failingSince: failingSince ?? null,
    lastDeliveredAt: lastDeliveredAt ?? null,
    formerSecretUntil: until !== undefined && now.getTime() < Date.parse(until) ? until : null,
    createdAt,
    updatedAt,
    version,
  };
}

/** 投递记录 as the wire shows it. */
export function deliveryView({ id, event, state, attempts, nextAt, last, createdAt }: Delivery): DeliveryView {
  const { id: eventId, type, at, subject } = event;
  return {
    id,
    event: { id: eventId, type, at, subject },
    state,
    attempts,
    nextAt: nextAt ?? null,
    last: last
      ? {
          at: last.at,
          ms: last.ms,
          status: last.status ?? null,
          fault: last.fault ?? null,
          body: last.body ?? null,
        }
      : null,
    createdAt,
  };
}
