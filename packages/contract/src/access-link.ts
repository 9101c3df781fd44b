import { linkActions, linkPurposeNames, linkStates } from '@lianluo/domain/link/link';
import * as z from 'zod/mini';
import { day, id, instant, keysOf, listOf, paging, version } from './common';
import { endpoint } from './endpoint';
import { flaw } from './flaw';

const person = z.object({ id, name: z.string() });
const purpose = z.enum(linkPurposeNames);
export const linkStateSchema = keysOf(linkStates);
const action = keysOf(linkActions);

export const linkSchema = z.object({
  id,
  purpose,
  /** What it opens, with what that was called when the link was made. */
  subject: z.object({ kind: z.string(), id, name: z.string() }),
  bearer: z.nullable(person),
  expiresOn: day,
  state: linkStateSchema,
  hint: z.string(),
  createdAt: instant,
  updatedAt: instant,
  createdBy: person,
  revoked: z.nullable(z.object({ at: instant, by: person })),
  version,
  allowedActions: z.array(z.object({ action, label: z.string(), requires: z.array(z.string()) })),
});
export type LinkView = z.output<typeof linkSchema>;

/** The token is in this answer and nowhere else. */
export const newLinkSchema = z.extend(linkSchema, { token: z.string() });
export type NewLinkView = z.output<typeof newLinkSchema>;

const tag = '链接';
const base = '/committees/{c}/links';
const one = `${base}/{id}` as const;

export const listLinks = endpoint({
  method: 'get',
  path: base,
  operationId: 'links.list',
  tag,
  permission: 'gathering:plan',
  query: z.strictObject({
    ...paging,
    purpose: z.optional(purpose),
    state: z.optional(linkStateSchema),
    subject: z.optional(id),
  }),
  status: 200,
  answer: listOf(linkSchema),
});

/** 日历订阅, of a member or of a unit. */
export const createLink = endpoint({
  method: 'post',
  path: base,
  operationId: 'links.create',
  tag,
  permission: 'gathering:plan',
  body: z
    .strictObject({ member: z.optional(id), unit: z.optional(id), expiresOn: z.optional(day) })
    .check(
      z.refine(
        ({ member, unit }) => (member === undefined) !== (unit === undefined),
        flaw('one-of-two', '请选择一位委员或一个联络组织'),
      ),
    ),
  status: 201,
  answer: newLinkSchema,
  secret: true,
});

export const readLink = endpoint({
  method: 'get',
  path: one,
  operationId: 'links.read',
  tag,
  permission: 'gathering:plan',
  status: 200,
  answer: linkSchema,
});

export const renewLink = endpoint({
  method: 'post',
  path: `${one}/actions/renew`,
  operationId: 'links.renew',
  tag,
  permission: 'gathering:plan',
  body: z.strictObject({ expiresOn: z.optional(day) }),
  status: 200,
  answer: newLinkSchema,
  versioned: true,
  secret: true,
});

export const revokeLink = endpoint({
  method: 'post',
  path: `${one}/actions/revoke`,
  operationId: 'links.revoke',
  tag,
  permission: 'gathering:plan',
  body: z.strictObject({}),
  status: 200,
  answer: linkSchema,
  versioned: true,
});

/** What whoever has a link is told of it. */
export const openedLinkSchema = z.object({
  purpose,
  committee: z.string(),
  subject: z.string(),
  bearer: z.nullable(z.string()),
  expiresOn: day,
});
export type OpenedLinkView = z.output<typeof openedLinkSchema>;

/** 404, word for word, for a token that is unknown, taken back or expired. */
export const openLink = endpoint({
  method: 'get',
  path: '/links/{token}',
  operationId: 'links.open',
  tag,
  permission: 'public',
  status: 200,
  answer: openedLinkSchema,
  secret: true,
});
