import { duties } from '@lianluo/domain/committee/duties';
import { roles } from '@lianluo/domain/permission';
import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { coded, id, instant, line, listOf, naming, paging, version } from './common';
import { endpoint } from './endpoint';
import { mirrorOf, mirrorQuery, stamps } from './mirror';

export const userSchema = z.object({
  id,
  username: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  unit: z.nullable(z.string()),
  /** 职务, as it stands under a signature. */
  post: z.nullable(z.string()),
  /** 审核、签发, where the user was named for it. */
  duties: z.array(z.enum(duties)),
  active: z.boolean(),
  mustChangePassword: z.boolean(),
  createdAt: instant,
  updatedAt: stamps.updatedAt,
  version,
});
export type UserView = z.output<typeof userSchema>;

export const username = coded(
  new RegExp(`^[A-Za-z0-9._-]{3,${most.username}}$`),
  `用户名为 3–${most.username} 位字母、数字、点、短横线`,
);
const rolesField = z.array(z.enum(roles)).check(z.minLength(1, '请选择角色'), z.maxLength(mostEntries.roles));
const dutiesField = z.array(z.enum(duties)).check(z.maxLength(duties.length));
const tag = '用户';

export const listUsers = endpoint({
  method: 'get',
  path: '/committees/{c}/users',
  operationId: 'users.list',
  tag,
  permission: 'user:manage',
  query: z.strictObject({ ...paging, ...mirrorQuery }),
  status: 200,
  answer: mirrorOf(userSchema),
});

export const createUser = endpoint({
  method: 'post',
  path: '/committees/{c}/users',
  operationId: 'users.create',
  tag,
  permission: 'user:manage',
  body: z.strictObject({
    username,
    name: naming(most.personName),
    roles: rolesField,
    unit: z.nullish(id),
    post: z.nullish(line(most.post)),
    duties: z.optional(dutiesField),
  }),
  status: 201,
  answer: z.extend(userSchema, { oneTimePassword: z.string() }),
});

export const readUser = endpoint({
  method: 'get',
  path: '/committees/{c}/users/{id}',
  operationId: 'users.read',
  tag,
  permission: 'user:manage',
  status: 200,
  answer: userSchema,
});

export const changeUser = endpoint({
  method: 'patch',
  path: '/committees/{c}/users/{id}',
  operationId: 'users.change',
  tag,
  permission: 'user:manage',
  body: z.strictObject({
    name: z.optional(naming(most.personName)),
    roles: z.optional(rolesField),
    unit: z.nullish(id),
    post: z.nullish(line(most.post)),
    duties: z.optional(dutiesField),
    active: z.optional(z.boolean()),
  }),
  status: 200,
  answer: userSchema,
  versioned: true,
});

export const resetPassword = endpoint({
  method: 'post',
  path: '/committees/{c}/users/{id}/reset-password',
  operationId: 'users.reset-password',
  tag,
  permission: 'user:manage',
  body: z.optional(z.strictObject({})),
  status: 200,
  answer: z.extend(userSchema, { oneTimePassword: z.string() }),
});

/** What a city sees of who manages a county's users: enough to let them in again. */
export const administratorSchema = z.pick(userSchema, {
  id: true,
  username: true,
  name: true,
  active: true,
  updatedAt: true,
  version: true,
});
export type AdministratorView = z.output<typeof administratorSchema>;

export const listAdministrators = endpoint({
  method: 'get',
  path: '/committees/{c}/administrators',
  operationId: 'administrators.list',
  tag,
  permission: 'administrator:reset',
  query: z.strictObject({ ...paging }),
  status: 200,
  answer: listOf(administratorSchema),
});

export const resetAdministrator = endpoint({
  method: 'post',
  path: '/committees/{c}/administrators/{id}/actions/reset-password',
  operationId: 'administrators.reset-password',
  tag,
  permission: 'administrator:reset',
  body: z.optional(z.strictObject({})),
  status: 200,
  answer: z.extend(administratorSchema, { oneTimePassword: z.string() }),
});
