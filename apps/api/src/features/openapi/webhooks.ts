import { eventTypes } from '@lianluo/domain/event/event-types';
import { payloadOf } from '../../engine/webhook/payload';
import type { JsonSchema } from './json-schema';

/** One sort of event, as it is pushed to a receiver. */
export interface PushedEvent {
  post: {
    operationId: string;
    summary: string;
    description: string;
    tags: string[];
    security: Record<string, string[]>[];
    parameters: { $ref: string }[];
    requestBody: { required: true; content: Record<string, { schema: JsonSchema; example: unknown }> };
    responses: Record<string, { description: string }>;
  };
}

const header = (name: string, description: string, example: string) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
  example,
});

/** What goes with every push, by Standard Webhooks. */
export const webhookHeaders = {
  WebhookId: header('webhook-id', '事件的 id；重发时不变，据此去重', '00mibj2s0a1b0001'),
  WebhookTimestamp: header('webhook-timestamp', '发出的时刻（Unix 秒）；差得太远的不要接受', '1779242400'),
  WebhookSignature: header(
    'webhook-signature',
    '签名：v1,<base64 的 HMAC-SHA256>，轮换期间有两个，以空格分开',
    'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
  ),
};

/** The body of a push, from what the feed tells of an event. */
export function pushedSchema(event: JsonSchema): JsonSchema {
  const { type, at, ...data } = event['properties'] as Record<string, JsonSchema>;
  return {
    type: 'object',
    properties: {
      type,
      timestamp: at,
      data: { type: 'object', description: '发生在什么上', properties: data, required: Object.keys(data) },
    },
    required: ['type', 'timestamp', 'data'],
  };
}

const responses = {
  '2XX': { description: '收到了。先答复，再处理' },
  '410': { description: '不再接收：推送随即停用' },
  default: { description: '没有收到：三天内反复重试' },
};

/** What is pushed, by the type of the event: from the same tables that events are told from. */
export const pushedEvents = (): Record<string, PushedEvent> =>
  Object.fromEntries(
    eventTypes.map(({ type, label, kind }) => [
      type,
      {
        post: {
          operationId: `webhook.${type.replace('.', '-')}`,
          summary: label,
          description: `${label}。不保证先后：次序看 subject.version，内容按 subject 读取。`,
          tags: ['事件推送'],
          security: [{}],
          parameters: Object.keys(webhookHeaders).map((name) => ({ $ref: `#/components/parameters/${name}` })),
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: { $ref: '#/components/schemas/PushedEvent' },
                example: exampleOf(type, kind),
              },
            },
          },
          responses,
        },
      },
    ]),
  );

/** As it is really sent. */
const exampleOf = (type: string, kind: string): unknown =>
  JSON.parse(
    payloadOf({
      id: '00mibj2s0a1b0001',
      type,
      at: '2026-05-20T02:00:00.000Z',
      committee: 'qindu',
      subject: { kind, id: '00mibj2s0a1b0002', version: 7 },
      by: { id: '00mibj2s0a1b0003', name: '张建国', role: 'county-administrator' },
    }),
  );
