import type { listDeliveries as endpoint } from '@lianluo/contract/webhook';
import { testType } from '@lianluo/domain/webhook/webhook';
import { mayBeTold } from '../../engine/event/may-be-told';
import { deliveriesOf, readDelivery, type Delivery } from '../../engine/webhook/delivery.store';
import type { KeptWebhook } from '../../engine/webhook/webhook.store';
import type { AnswerFor, Call } from '../../floor/context';
import { readCursor, writeCursor } from '../../floor/http/cursor';
import type { Position } from '../../floor/storage/table';
import { deliveryView } from './webhook.view';

/** 投递记录 of one webhook, the newest first. How many there are is not counted: there may be thousands, of which people read a page. */
export async function listDeliveries(
  call: Call<typeof endpoint>,
  webhook: KeptWebhook,
): Promise<AnswerFor<typeof endpoint>> {
  const { limit, cursor } = call.query;
  const list = `deliveries of ${webhook.id}`;
  // Positions come out of our own sealed cursor.
  const after = cursor === undefined ? undefined : (readCursor(call, list, cursor) as Position);
  const { rows, next } = await call.storage.list({
    table: 'ephemeral',
    pk: deliveriesOf(call.committee.id, webhook.id),
    limit,
    newestFirst: true,
    consistent: true,
    ...(after && { after }),
  });
  // A key reads of no event here that its feed does not tell.
  const isShown = ({ event }: Delivery) => !call.key || event.type === testType || mayBeTold(call, event);
  return {
    body: {
      items: rows
        .map((row) => readDelivery(webhook.id, row))
        .filter(isShown)
        .map(deliveryView),
      nextCursor: next ? writeCursor(call, list, next) : null,
      total: null,
    },
  };
}
