import { sessionSchema } from '../session';
import type { Reference } from './reference';

export const sessionReference: Reference = {
  schemas: { Session: { schema: sessionSchema } },
  operations: {
    'session.read': { summary: '当前登录' },
    'session.sign-in': { summary: '登录' },
    'session.sign-out': { summary: '退出登录' },
    'session.change-password': { summary: '修改自己的密码' },
  },
};
