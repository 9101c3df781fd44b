import { eventKinds, eventTypeNames } from '@lianluo/domain/event/event-types';
import * as z from 'zod/mini';
import { id, instant, paging, version } from './common';
import { endpoint } from './endpoint';
import { severalOf } from './mirror';

export const eventSchema = z.object({
  id: z.string(),
  type: z.string(),
  at: instant,
  committee: id,
  subject: z.object({ kind: z.string(), id, version }),
  by: z.object({ id: z.string(), name: z.optional(z.string()), role: z.string() }),
});
export type EventView = z.output<typeof eventSchema>;

/** 事件: what happened since, in the order of the feed. The cursor of the last page is where the next reading goes on. */
export const listEvents = endpoint({
  method: 'get',
  path: '/committees/{c}/events',
  operationId: 'events.list',
  tag: '事件',
  permission: 'event:read',
  query: z.strictObject({
    after: paging.cursor,
    type: z.optional(severalOf(eventTypeNames)),
    kind: z.optional(severalOf<string>(eventKinds)),
    limit: paging.limit,
  }),
  status: 200,
  answer: z.object({ items: z.array(eventSchema), nextCursor: z.string() }),
});
