import { keyActions, keyStates, mostKeys, overlapHours, signings } from '@lianluo/domain/integration/api-key';
import { scopes, type ApiScope } from '@lianluo/domain/integration/scopes';
import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { coded, day, flag, id, instant, keysOf, listOf, naming, paging, text, version } from './common';
import { endpoint } from './endpoint';

const scope = z.enum(scopes.map((each) => each.scope) as [ApiScope, ...ApiScope[]]);
const person = z.object({ id, name: z.string() });

export const apiKeySchema = z.object({
  id,
  committee: id,
  name: z.string(),
  scopes: z.array(scope),
  committees: z.array(id),
  expiresOn: day,
  addresses: z.array(z.string()),
  signing: z.nullable(z.enum(signings)),
  state: z.enum(keyStates),
  hint: z.string(),
  maker: person,
  confirmation: z.nullable(z.object({ given: z.boolean(), at: instant, by: person, reason: z.nullable(z.string()) })),
  revoked: z.nullable(z.object({ at: instant, by: person })),
  /** Until when the secret before the last rotation is taken, where it still is. */
  overlapUntil: z.nullable(instant),
  lastUsedAt: z.nullable(instant),
  createdAt: instant,
  version,
  allowedActions: z.array(
    z.object({
      action: keysOf(keyActions),
      label: z.string(),
      requires: z.array(z.string()),
    }),
  ),
});
export type ApiKeyView = z.output<typeof apiKeySchema>;

/**
 * The key itself is in this answer and nowhere else: what is sent, or what HMAC signatures are made with. A key of SM2 has none,
 * whoever signs keeps theirs. `appKey` names the key in signed calls.
 */
export const newKeySchema = z.extend(apiKeySchema, { key: z.nullable(z.string()), appKey: z.string() });
export type NewKeyView = z.output<typeof newKeySchema>;

const address = coded(/^[0-9a-fA-F:.]{2,45}(\/\d{1,3})?$/, '地址如 203.0.113.7 或 203.0.113.0/24、2001:db8::/32');

const tag = '接口密钥';
const base = '/committees/{c}/api-keys';
const one = `${base}/{id}` as const;

export const listApiKeys = endpoint({
  method: 'get',
  path: base,
  operationId: 'api-keys.list',
  tag,
  permission: 'key:read',
  query: z.strictObject({ ...paging, state: z.optional(z.enum(keyStates)), below: z.optional(flag) }),
  status: 200,
  answer: listOf(apiKeySchema),
});

export const createApiKey = endpoint({
  method: 'post',
  path: base,
  operationId: 'api-keys.create',
  tag,
  permission: 'key:manage',
  body: z.strictObject({
    name: naming(most.name),
    scopes: z.array(scope).check(z.minLength(1, '请选择权限范围'), z.maxLength(scopes.length)),
    committees: z.optional(z.array(id).check(z.minLength(1), z.maxLength(mostEntries.page))),
    expiresOn: day,
    addresses: z.optional(z.array(address).check(z.maxLength(mostKeys))),
    signing: z.optional(z.enum(signings)),
    publicKey: z.optional(text(most.note)),
  }),
  status: 201,
  answer: newKeySchema,
});

export const readApiKey = endpoint({
  method: 'get',
  path: one,
  operationId: 'api-keys.read',
  tag,
  permission: 'key:read',
  status: 200,
  answer: apiKeySchema,
});

export const revokeApiKey = endpoint({
  method: 'delete',
  path: one,
  operationId: 'api-keys.revoke',
  tag,
  permission: 'key:manage',
  status: 204,
  versioned: true,
});

export const rotateApiKey = endpoint({
  method: 'post',
  path: `${one}/actions/rotate`,
  operationId: 'api-keys.rotate',
  tag,
  permission: 'key:manage',
  body: z.strictObject({
    overlapHours: z._default(z.int().check(z.gte(0), z.lte(overlapHours.most)), overlapHours.usual),
    publicKey: z.optional(text(most.note)),
  }),
  status: 200,
  answer: newKeySchema,
  versioned: true,
});

export const confirmApiKey = endpoint({
  method: 'post',
  path: `${one}/actions/confirm`,
  operationId: 'api-keys.confirm',
  tag,
  permission: 'key:confirm',
  body: z.strictObject({}),
  status: 200,
  answer: apiKeySchema,
  versioned: true,
});

export const refuseApiKey = endpoint({
  method: 'post',
  path: `${one}/actions/refuse`,
  operationId: 'api-keys.refuse',
  tag,
  permission: 'key:confirm',
  body: z.strictObject({ reason: text(most.reason) }),
  status: 200,
  answer: apiKeySchema,
  versioned: true,
});

export const usageSchema = z.object({
  lastUsedAt: z.nullable(instant),
  /** The last thirty days that it was used on, oldest first. */
  days: z.array(z.object({ day, calls: z.int(), errors: z.int() })),
  limits: z.array(z.object({ of: z.enum(['key', 'user', 'committee']), calls: z.int(), seconds: z.int() })),
});
export type ApiKeyUsageView = z.output<typeof usageSchema>;

export const readApiKeyUsage = endpoint({
  method: 'get',
  path: `${one}/usage`,
  operationId: 'api-keys.usage',
  tag,
  permission: 'key:read',
  status: 200,
  answer: usageSchema,
});

/** One thing that was done with a key or to one. */
export const keyUseSchema = z.object({
  id: z.string(),
  at: instant,
  committee: id,
  key: person,
  /** Who did it to the key; nobody where the key itself called. */
  by: z.nullable(person),
  action: z.string(),
  label: z.string(),
  /** What a call was, and why it was refused. */
  operation: z.nullable(z.string()),
  path: z.nullable(z.string()),
  code: z.nullable(z.string()),
  address: z.nullable(z.string()),
  scope: z.nullable(z.string()),
  /** How many more like it within its minute have no entry of their own. */
  more: z.nullable(z.int()),
});
export type ApiKeyUseView = z.output<typeof keyUseSchema>;

export const listApiKeyUses = endpoint({
  method: 'get',
  path: '/committees/{c}/api-key-uses',
  operationId: 'api-key-uses.list',
  tag,
  permission: 'key:audit',
  query: z.strictObject({
    ...paging,
    key: z.optional(id),
    month: z.optional(coded(/^\d{4}-(0[1-9]|1[0-2])$/, '月份如 2026-05')),
  }),
  status: 200,
  answer: listOf(keyUseSchema),
});
