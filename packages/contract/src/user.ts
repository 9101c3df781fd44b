import { roles } from '@lianluo/domain/permission';
import { mostCharacters as most } from '@lianluo/domain/text/limits';
import * as z from 'zod';
import { coded, id, instant, listOf, naming, paging, version } from './common';
import { endpoint } from './endpoint';

export const userSchema = z
  .object({
    id,
    username: z.string(),
    name: z.string(),
    roles: z.array(z.enum(roles)),
    unit: z.string().nullable(),
    active: z.boolean(),
    mustChangePassword: z.boolean(),
    createdAt: instant,
    version,
  })
  .meta({ id: 'User' });
export type UserView = z.output<typeof userSchema>;

export const username = coded(
  new RegExp(`^[A-Za-z0-9._-]{3,${most.username}}$`),
  `用户名为 3–${most.username} 位字母、数字、点、短横线`,
);
const rolesField = z.array(z.enum(roles)).min(1, '请选择角色').max(2);
const tag = '用户';

export const listUsers = endpoint({
  method: 'get',
  path: '/committees/{c}/users',
  operationId: 'listUsers',
  summary: '用户列表',
  tag,
  permission: 'user:manage',
  query: z.strictObject({ ...paging }),
  status: 200,
  answer: listOf(userSchema),
});

export const createUser = endpoint({
  method: 'post',
  path: '/committees/{c}/users',
  operationId: 'createUser',
  summary: '新建用户（得到一次性密码）',
  tag,
  permission: 'user:manage',
  body: z.strictObject({
    username,
    name: naming(most.personName),
    roles: rolesField,
    unit: id.nullish(),
  }),
  status: 201,
  answer: userSchema.extend({ oneTimePassword: z.string() }),
});

export const readUser = endpoint({
  method: 'get',
  path: '/committees/{c}/users/{id}',
  operationId: 'readUser',
  summary: '一个用户',
  tag,
  permission: 'user:manage',
  status: 200,
  answer: userSchema,
});

export const changeUser = endpoint({
  method: 'patch',
  path: '/committees/{c}/users/{id}',
  operationId: 'changeUser',
  summary: '修改用户、停用或启用',
  tag,
  permission: 'user:manage',
  body: z.strictObject({
    name: naming(most.personName).optional(),
    roles: rolesField.optional(),
    unit: id.nullish(),
    active: z.boolean().optional(),
  }),
  status: 200,
  answer: userSchema,
  versioned: true,
});

export const resetPassword = endpoint({
  method: 'post',
  path: '/committees/{c}/users/{id}/reset-password',
  operationId: 'resetPassword',
  summary: '重置密码（得到一次性密码）',
  tag,
  permission: 'user:manage',
  body: z.strictObject({}).optional(),
  status: 200,
  answer: userSchema.extend({ oneTimePassword: z.string() }),
});

/** What a city sees of who manages a county's users: enough to let them in again. */
const administratorSchema = userSchema
  .pick({ id: true, username: true, name: true, active: true, version: true })
  .meta({ id: 'Administrator' });
export type AdministratorView = z.output<typeof administratorSchema>;

export const listAdministrators = endpoint({
  method: 'get',
  path: '/committees/{c}/administrators',
  operationId: 'listAdministrators',
  summary: '管理员名单（市级可查看所属区县的）',
  tag,
  permission: 'administrator:reset',
  query: z.strictObject({ ...paging }),
  status: 200,
  answer: listOf(administratorSchema),
});

export const resetAdministrator = endpoint({
  method: 'post',
  path: '/committees/{c}/administrators/{id}/actions/reset-password',
  operationId: 'resetAdministrator',
  summary: '重置管理员密码（市级可重置所属区县的；得到一次性密码）',
  tag,
  permission: 'administrator:reset',
  body: z.strictObject({}).optional(),
  status: 200,
  answer: administratorSchema.extend({ oneTimePassword: z.string() }),
});
