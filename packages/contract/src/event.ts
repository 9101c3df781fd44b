import { eventKinds, eventTypeNames } from '@lianluo/domain/event/event-types';
import { mostCharacters as most } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { id, instant, paging, version } from './common';
import { endpoint } from './endpoint';

/** One of these or several with commas between them. */
const oneOrMore = (words: readonly string[], sentence: string) =>
  z.pipe(
    z.string().check(
      z.maxLength(most.filter, `最多 ${most.filter} 个字`),
      z.refine((typed) => typed.split(',').every((each) => words.includes(each)), sentence),
    ),
    z.transform((typed) => typed.split(',')),
  );

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
    type: z.optional(oneOrMore(eventTypeNames, '没有这类事件')),
    kind: z.optional(oneOrMore(eventKinds, '没有这类事项')),
    limit: paging.limit,
  }),
  status: 200,
  answer: z.object({ items: z.array(eventSchema), nextCursor: z.string() }),
});
