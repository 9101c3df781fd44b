import type { retryDelivery, testWebhook } from '@lianluo/contract/webhook';
import { Refusal } from '@lianluo/domain/refusal';
import { testType } from '@lianluo/domain/webhook/webhook';
import { deliveryWrite, newDelivery, type Delivery } from '../../engine/webhook/delivery.store';
import { jobOf } from '../../engine/webhook/dispatch';
import { dueWrite } from '../../engine/webhook/due.store';
import type { KeptWebhook } from '../../engine/webhook/webhook.store';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import type { FoundDelivery } from './find-webhook';
import { deliveryView } from './webhook.view';

/** 试投: an event that stands in no feed, to one webhook; it may be off. */
export async function tryWebhook(
  call: Call<typeof testWebhook>,
  { id, version }: KeptWebhook,
): Promise<AnswerFor<typeof testWebhook>> {
  const event = {
    id: call.newId(),
    type: testType,
    at: call.instant,
    committee: call.committee.id,
    subject: { kind: 'webhooks', id, version },
    by: { id: call.actor.id, name: call.actor.name, role: call.actor.role },
  };
  return sent(call, newDelivery(call.newId(), id, event, call.instant));
}

/** 重新投递 one that is over: the same event under the same id, by a plan of its own. */
export async function sendAgain(
  call: Call<typeof retryDelivery>,
  { webhook, delivery }: FoundDelivery,
): Promise<AnswerFor<typeof retryDelivery>> {
  if (webhook.off && delivery.event.type !== testType) throw new Refusal('webhook.off');
  if (delivery.state === 'waiting' && delivery.attempts === 0) throw new Refusal('webhook.delivery-waiting');
  const { id, event, createdAt, last } = delivery;
  return sent(call, { ...newDelivery(id, webhook.id, event, createdAt), nextAt: call.instant, last });
}

/** A round of its own, which a failing receiver is met by too: somebody stands there and waits. */
async function sent(call: Scope, delivery: Delivery) {
  const committee = call.committee.id;
  const due = { at: call.instant, webhook: delivery.webhook, ids: [delivery.id] };
  const answer = await commit(call, [deliveryWrite(committee, delivery), dueWrite(committee, due)], {
    body: deliveryView(delivery),
  });
  await call.later({ ...jobOf(committee, due), probe: true });
  return answer;
}
