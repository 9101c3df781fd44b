import * as z from 'zod/mini';
import { day } from './common';
import { endpoint } from './endpoint';

/** 公示的值班安排: who is where and when. Whatever else a roster holds is nobody else's. */
export const publishedDutySchema = z.object({
  committee: z.string(),
  demo: z.boolean(),
  items: z.array(
    z.object({
      on: day,
      from: z.string(),
      to: z.string(),
      door: z.string(),
      place: z.optional(z.string()),
      members: z.array(z.string()),
    }),
  ),
});
export type PublishedDuty = z.output<typeof publishedDutySchema>;

/** 404 where the committee does not publish it, as where there is none. */
export const readDuty = endpoint({
  method: 'get',
  path: '/public/{c}/duty',
  operationId: 'public.read-duty',
  tag: '公示',
  permission: 'public',
  status: 200,
  answer: publishedDutySchema,
});
