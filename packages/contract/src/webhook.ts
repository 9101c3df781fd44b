import { deliveryFaults, deliveryStates } from '@lianluo/domain/webhook/delivery';
import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import { offReasons } from '@lianluo/domain/webhook/webhook';
import * as z from 'zod/mini';
import { id, instant, line, listOf, opaque, paging, version } from './common';
import { endpoint } from './endpoint';

const url = opaque(most.webhookUrl).check(z.regex(/^https?:\/\//, '接收地址以 https:// 开头'));

/** A type of event, all of a kind (`opinion.*`), or everything (`*`). */
const eventType = z
  .string()
  .check(
    z.maxLength(most.eventType, `最多 ${most.eventType} 个字符`),
    z.regex(/^(\*|[a-z][a-z-]*\.(\*|[a-z][a-z-]*))$/, '事件类型如 opinion.issued、opinion.*、*'),
  );
const types = z
  .array(eventType)
  .check(
    z.minLength(1, '请至少选择一类事件'),
    z.maxLength(mostEntries.eventTypes, `最多 ${mostEntries.eventTypes} 类`),
  );

/** RFC 3339 with offset, as a caller sends it. */
const given = z.string().check(
  z.maxLength(most.instant, `最多 ${most.instant} 个字符`),
  z.regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/,
    '请填写带时区的时间，如 2026-05-20T09:00:00+08:00',
  ),
  z.refine((value) => !Number.isNaN(Date.parse(value)), '不是有效的时间'),
);

export const webhookSchema = z.object({
  id,
  url: z.string(),
  types: z.array(z.string()),
  description: z.optional(z.string()),
  active: z.boolean(),
  off: z.nullable(z.object({ reason: z.enum(offReasons), at: instant })),
  failingSince: z.nullable(instant),
  lastDeliveredAt: z.nullable(instant),
  /** Until when the secret before the last rotation signs too. */
  formerSecretUntil: z.nullable(instant),
  createdAt: instant,
  updatedAt: instant,
  version,
});
export type WebhookView = z.output<typeof webhookSchema>;

/** With the secret, in the answer that made it and in no other. */
export const webhookWithSecretSchema = z.extend(webhookSchema, { secret: z.string() });

export const deliverySchema = z.object({
  id,
  event: z.object({
    id: z.string(),
    type: z.string(),
    at: instant,
    subject: z.object({ kind: z.string(), id: z.string(), version: z.int() }),
  }),
  state: z.enum(deliveryStates),
  attempts: z.int(),
  nextAt: z.nullable(instant),
  last: z.nullable(
    z.object({
      at: instant,
      ms: z.int(),
      status: z.nullable(z.int()),
      fault: z.nullable(z.enum(deliveryFaults)),
      body: z.nullable(z.string()),
    }),
  ),
  createdAt: instant,
});
export type DeliveryView = z.output<typeof deliverySchema>;

const tag = '事件推送';
const base = '/committees/{c}/webhooks';
const permission = 'webhook:manage';
const description = line(most.webhookDescription);

export const listWebhooks = endpoint({
  method: 'get',
  path: base,
  operationId: 'webhooks.list',
  tag,
  permission,
  query: z.strictObject(paging),
  status: 200,
  answer: listOf(webhookSchema),
});

export const createWebhook = endpoint({
  method: 'post',
  path: base,
  operationId: 'webhooks.create',
  tag,
  permission,
  body: z.strictObject({ url, types, description: z.optional(description) }),
  status: 201,
  answer: webhookWithSecretSchema,
});

export const readWebhook = endpoint({
  method: 'get',
  path: `${base}/{id}`,
  operationId: 'webhooks.read',
  tag,
  permission,
  status: 200,
  answer: webhookSchema,
});

/** null takes the description away again. */
export const changeWebhook = endpoint({
  method: 'patch',
  path: `${base}/{id}`,
  operationId: 'webhooks.change',
  tag,
  permission,
  body: z.strictObject({
    url: z.optional(url),
    types: z.optional(types),
    description: z.nullish(description),
    active: z.optional(z.boolean()),
  }),
  status: 200,
  answer: webhookSchema,
  versioned: true,
});

export const removeWebhook = endpoint({
  method: 'delete',
  path: `${base}/{id}`,
  operationId: 'webhooks.remove',
  tag,
  permission,
  status: 204,
});

export const testWebhook = endpoint({
  method: 'post',
  path: `${base}/{id}/actions/test`,
  operationId: 'webhooks.test',
  tag,
  permission,
  body: z.strictObject({}),
  status: 202,
  answer: deliverySchema,
});

export const rotateWebhookSecret = endpoint({
  method: 'post',
  path: `${base}/{id}/actions/rotate`,
  operationId: 'webhooks.rotate',
  tag,
  permission,
  body: z.strictObject({}),
  status: 200,
  answer: webhookWithSecretSchema,
});

export const replayWebhook = endpoint({
  method: 'post',
  path: `${base}/{id}/actions/replay`,
  operationId: 'webhooks.replay',
  tag,
  permission,
  body: z.strictObject({ after: given, before: given }),
  status: 202,
  answer: z.object({ events: z.int() }),
});

export const listDeliveries = endpoint({
  method: 'get',
  path: `${base}/{id}/deliveries`,
  operationId: 'webhooks.deliveries',
  tag,
  permission,
  query: z.strictObject(paging),
  status: 200,
  answer: listOf(deliverySchema),
});

export const retryDelivery = endpoint({
  method: 'post',
  path: `${base}/{id}/deliveries/{record}/actions/retry`,
  operationId: 'webhooks.retry-delivery',
  tag,
  permission,
  body: z.strictObject({}),
  status: 202,
  answer: deliverySchema,
});
