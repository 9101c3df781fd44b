import type { FeedEvent } from '@lianluo/domain/event/event';
import { deliveryStates, type Attempt, type DeliveryProgress } from '@lianluo/domain/webhook/delivery';
import { rowCodec } from '../../floor/storage/row-codec';
import { maybe, number, object, oneOf, text } from '../../floor/storage/shape';
import type { Address, Row, Write } from '../../floor/storage/table';

/** One event on its way to one receiver, with all that is sent: what stands in the feed may go before it is delivered. */
export interface Delivery extends DeliveryProgress {
  id: string;
  webhook: string;
  event: FeedEvent;
  createdAt: string;
}

/** As long as the feed keeps an event. */
const keptSeconds = 30 * 24 * 3600;

export const deliveriesOf = (committee: string, webhook: string): string => `${committee}#deliveries#${webhook}`;
export const deliveryAddress = (committee: string, webhook: string, id: string): Address => ({
  table: 'ephemeral',
  key: { pk: deliveriesOf(committee, webhook), sk: id },
});

export const deliveryCodec = rowCodec('ephemeral', {
  event: object<FeedEvent>(),
  state: oneOf(deliveryStates),
  attempts: number,
  nextAt: maybe(text),
  last: maybe(object<Attempt>()),
  createdAt: text,
});

export function readDelivery(webhook: string, row: Row): Delivery {
  const { event, state, attempts, nextAt, last, createdAt } = deliveryCodec(row);
  return { id: row.sk, webhook, event, state, attempts, nextAt, last, createdAt };
}

/** Its row is the log of it as well; nobody but whoever delivers writes it. */
export const deliveryWrite = (committee: string, delivery: Delivery): Write => {
  const { id, webhook, event, state, attempts, nextAt, last, createdAt } = delivery;
  return {
    table: 'ephemeral',
    put: {
      ...deliveryAddress(committee, webhook, id).key,
      version: 1,
      event: { ...event },
      state,
      attempts,
      ...(nextAt !== undefined && { nextAt }),
      ...(last && { last: { ...last } }),
      createdAt,
      expiresAt: Math.floor(Date.parse(createdAt) / 1000) + keptSeconds,
    },
  };
};

export const newDelivery = (id: string, webhook: string, event: FeedEvent, createdAt: string): Delivery => ({
  id,
  webhook,
  event,
  state: 'waiting',
  attempts: 0,
  nextAt: createdAt,
  createdAt,
});
