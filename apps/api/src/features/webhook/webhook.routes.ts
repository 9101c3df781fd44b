import * as contract from '@lianluo/contract/webhook';
import { healthOf } from '../../engine/webhook/health.store';
import type { Mount } from '../../floor/http/mount';
import { findDelivery, findWebhook as find } from './find-webhook';
import { webhookView } from './webhook.view';

/** 事件推送: set up once, looked at when something is amiss, so what it takes is loaded then. */
export function webhookRoutes(mount: Mount): void {
  mount(contract.listWebhooks, { act: async (call) => (await import('./list-webhooks')).listWebhooks(call) });
  mount(contract.createWebhook, { act: async (call) => (await import('./create-webhook')).createWebhook(call) });
  mount(contract.readWebhook, {
    find,
    act: async ({ storage, now }, webhook) => ({
      body: webhookView(webhook, await healthOf(storage, webhook.committee, webhook.id), now()),
      version: webhook.version,
    }),
  });
  mount(contract.changeWebhook, {
    find,
    act: async (call, webhook) => (await import('./change-webhook')).changeWebhook(call, webhook),
  });
  mount(contract.removeWebhook, {
    find,
    act: async (call, webhook) => (await import('./remove-webhook')).removeWebhook(call, webhook),
  });
  mount(contract.testWebhook, {
    find,
    act: async (call, webhook) => (await import('./send-again')).tryWebhook(call, webhook),
  });
  mount(contract.rotateWebhookSecret, {
    find,
    act: async (call, webhook) => (await import('./rotate-secret')).rotateSecret(call, webhook),
  });
  mount(contract.replayWebhook, {
    find,
    act: async (call, webhook) => (await import('./replay-range')).replayRange(call, webhook),
  });
  mount(contract.listDeliveries, {
    find,
    act: async (call, webhook) => (await import('./list-deliveries')).listDeliveries(call, webhook),
  });
  mount(contract.retryDelivery, {
    find: findDelivery,
    act: async (call, found) => (await import('./send-again')).sendAgain(call, found),
  });
}
