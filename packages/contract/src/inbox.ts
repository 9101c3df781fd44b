import { boxes, entryKinds } from '@lianluo/domain/inbox/box';
import * as z from 'zod/mini';
import { day, id, instant, listOf, paging, version } from './common';
import { endpoint } from './endpoint';

export const digestSchema = z.object({ on: day, overdue: z.int(), due: z.int(), news: z.int() });

export const inboxItemSchema = z.object({
  id,
  item: id,
  kind: z.enum(entryKinds),
  title: z.string(),
  unit: z.optional(id),
  action: z.string(),
  label: z.string(),
  holder: z.string(),
  dueOn: z.nullable(day),
  since: instant,
  read: z.boolean(),
  status: z.optional(z.string()),
  state: z.enum(['overdue', 'due', 'ahead', 'open']),
  by: z.optional(z.string()),
  byId: z.optional(id),
  times: z.optional(z.int()),
  digest: z.optional(digestSchema),
});
export type InboxItem = z.output<typeof inboxItemSchema>;

export const inboxCountsSchema = z.object({ todo: z.int(), toRead: z.int() });
export type InboxCounts = z.output<typeof inboxCountsSchema>;

const muted = z.array(z.enum(entryKinds)).check(z.maxLength(entryKinds.length));
export const inboxSettingsSchema = z.object({ muted, version });
export type InboxSettings = z.output<typeof inboxSettingsSchema>;

const tag = '收件箱';
const base = '/committees/{c}/inbox';

export const listInbox = endpoint({
  method: 'get',
  path: base,
  operationId: 'inbox.list',
  tag,
  permission: 'inbox:read',
  query: z.strictObject({ ...paging, box: z._default(z.enum(boxes), 'todo') }),
  status: 200,
  answer: listOf(inboxItemSchema),
});

/** What a bell shows. */
export const countInbox = endpoint({
  method: 'get',
  path: `${base}/counts`,
  operationId: 'inbox.count',
  tag,
  permission: 'inbox:read',
  status: 200,
  answer: inboxCountsSchema,
});

export const readEntry = endpoint({
  method: 'post',
  path: `${base}/{id}/actions/read`,
  operationId: 'inbox.read',
  tag,
  permission: 'inbox:read',
  status: 204,
});

export const readEveryEntry = endpoint({
  method: 'post',
  path: `${base}/actions/read-all`,
  operationId: 'inbox.read-all',
  tag,
  permission: 'inbox:read',
  status: 204,
});

export const readInboxSettings = endpoint({
  method: 'get',
  path: `${base}/settings`,
  operationId: 'inbox.read-settings',
  tag,
  permission: 'inbox:read',
  status: 200,
  answer: inboxSettingsSchema,
});

export const changeInboxSettings = endpoint({
  method: 'patch',
  path: `${base}/settings`,
  operationId: 'inbox.change-settings',
  tag,
  permission: 'inbox:read',
  body: z.partial(z.strictObject({ muted })),
  status: 200,
  answer: inboxSettingsSchema,
  versioned: true,
});
