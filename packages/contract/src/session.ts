import { permissions, roles } from '@lianluo/domain/permission';
import { committeeLevels } from '@lianluo/domain/committee/committee';
import { mostCharacters } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { line, secret } from './common';
import { endpoint } from './endpoint';

export const sessionSchema = z.object({
  user: z.object({
    id: z.string(),
    username: z.string(),
    name: z.string(),
    roles: z.array(z.enum(roles)),
    committee: z.string(),
    unit: z.nullable(z.string()),
  }),
  committees: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      fullName: z.optional(z.string()),
      level: z.enum(committeeLevels),
      demo: z.boolean(),
      term: z.optional(z.int()),
      rehearsal: z.optional(z.boolean()),
      soonDays: z.optional(z.int()),
    }),
  ),
  permissions: z.array(z.enum(permissions)),
  mustChangePassword: z.boolean(),
});
export type SessionView = z.output<typeof sessionSchema>;

const tag = '登录';

export const signIn = endpoint({
  method: 'post',
  path: '/session',
  operationId: 'session.sign-in',
  tag,
  permission: 'public',
  body: z.strictObject({
    username: line(mostCharacters.signInName, '请填写用户名'),
    password: secret(mostCharacters.password, '请填写密码'),
    code: z.optional(line(mostCharacters.oneTimeCode)),
  }),
  status: 201,
  answer: sessionSchema,
});

export const readSession = endpoint({
  method: 'get',
  path: '/session',
  operationId: 'session.read',
  tag,
  permission: 'signed-in',
  status: 200,
  answer: sessionSchema,
  secret: true,
});

export const signOut = endpoint({
  method: 'delete',
  path: '/session',
  operationId: 'session.sign-out',
  tag,
  permission: 'signed-in',
  status: 204,
});

export const changePassword = endpoint({
  method: 'put',
  path: '/session/password',
  operationId: 'session.change-password',
  tag,
  permission: 'signed-in',
  body: z.strictObject({ current: secret(mostCharacters.password), next: secret(mostCharacters.password) }),
  status: 204,
});
