import { Refusal } from '@lianluo/domain/refusal';
import { deliveryAddress, readDelivery, type Delivery } from '../../engine/webhook/delivery.store';
import { webhookOf, type KeptWebhook } from '../../engine/webhook/webhook.store';
import type { Scope } from '../../floor/context';

export async function findWebhook({ storage, committee }: Scope, { id }: { id: string }): Promise<KeptWebhook> {
  const webhook = await webhookOf(storage, committee.id, id);
  if (!webhook) throw new Refusal('not-found');
  return webhook;
}

export interface FoundDelivery {
  webhook: KeptWebhook;
  delivery: Delivery;
}

export async function findDelivery(scope: Scope, params: { id: string; record: string }): Promise<FoundDelivery> {
  const webhook = await findWebhook(scope, params);
  const [row] = await scope.storage.get([deliveryAddress(scope.committee.id, webhook.id, params.record)], {
    consistent: true,
  });
  if (!row) throw new Refusal('not-found');
  return { webhook, delivery: readDelivery(webhook.id, row) };
}
