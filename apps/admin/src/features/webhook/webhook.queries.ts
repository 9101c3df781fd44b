import {
  changeWebhook,
  createWebhook,
  listDeliveries,
  listWebhooks,
  readWebhook,
  removeWebhook,
  replayWebhook,
  retryDelivery,
  rotateWebhookSecret,
  testWebhook,
  type DeliveryView,
  type WebhookView,
} from '@lianluo/contract/webhook';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../api/asking';
import type { Answer, Given } from '../../api/call';
import { useSaving } from '../../api/use-saving';

export type WithSecret = Answer<typeof createWebhook>;
export type NewWebhook = Given<typeof createWebhook>['body'];
export type WebhookChange = Given<typeof changeWebhook>['body'];
type Asked = NonNullable<Given<typeof listWebhooks>['query']>;

interface Place {
  committee: string;
  id: string;
}
const keys = {
  all: (committee: string) => ['webhooks', committee],
  one: ({ committee, id }: Place) => ['webhooks', committee, 'one', id],
  deliveries: ({ committee, id }: Place) => ['webhooks', committee, 'deliveries', id],
};

export const webhooksQuery = defineQueryOptions(({ committee, asked }: { committee: string; asked: Asked }) => ({
  key: [...keys.all(committee), 'list', { ...asked }],
  ...asking(listWebhooks, { params: { c: committee }, query: asked }),
}));

export const webhookQuery = defineQueryOptions((place: Place) => ({
  key: keys.one(place),
  ...asking(readWebhook, { params: at(place) }),
}));

export const deliveriesQuery = defineQueryOptions(({ place, asked }: { place: Place; asked: Asked }) => ({
  key: [...keys.deliveries(place), { ...asked }],
  ...asking(listDeliveries, { params: at(place), query: asked }),
}));

const at = ({ committee, id }: Place) => ({ c: committee, id });

export function useCreateWebhook(committee: () => string, onCreated: (webhook: WithSecret) => void) {
  return useSaving({
    save: (write, body: NewWebhook) => write(createWebhook, { params: { c: committee() }, body }),
    done: onCreated,
    touches: () => [keys.all(committee())],
  });
}

export function useChangeWebhook(committee: () => string, onChanged: (webhook: WebhookView) => void) {
  return useSaving({
    save: (write, { of: { id, version }, body }: { of: WebhookView; body: WebhookChange }) =>
      write(changeWebhook, { params: { c: committee(), id }, version, body }),
    done: onChanged,
    touches: () => [keys.all(committee())],
  });
}

export function useRemoveWebhook(committee: () => string, onRemoved: () => void) {
  return useSaving({
    save: (write, { id }: WebhookView) => write(removeWebhook, { params: { c: committee(), id } }),
    done: onRemoved,
    touches: () => [keys.all(committee())],
  });
}

export function useRotateSecret(place: () => Place, onRotated: (webhook: WithSecret) => void) {
  return useSaving({
    save: (write) => write(rotateWebhookSecret, { params: at(place()), body: {} }),
    done: onRotated,
    touches: () => [keys.all(place().committee)],
  });
}

export function useTestWebhook(place: () => Place, onSent: (delivery: DeliveryView) => void) {
  return useSaving({
    save: (write) => write(testWebhook, { params: at(place()), body: {} }),
    done: onSent,
    touches: () => [keys.deliveries(place())],
  });
}

export function useReplay(place: () => Place, onSent: (events: number) => void) {
  return useSaving({
    save: (write, body: Given<typeof replayWebhook>['body']) => write(replayWebhook, { params: at(place()), body }),
    done: ({ events }) => onSent(events),
    touches: () => [keys.deliveries(place())],
  });
}

export function useRetry(place: () => Place, onSent: () => void) {
  return useSaving({
    save: (write, { id }: DeliveryView) => write(retryDelivery, { params: { ...at(place()), record: id }, body: {} }),
    done: onSent,
    touches: () => [keys.deliveries(place())],
  });
}
