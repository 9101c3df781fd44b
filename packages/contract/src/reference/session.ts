import { sessionSchema } from '../session';
import type { Reference } from './reference';

export const sessionReference: Reference = {
  schemas: { Session: { schema: sessionSchema } },
  operations: {
    readSession: { summary: '当前登录' },
    signIn: { summary: '登录' },
    signOut: { summary: '退出登录' },
    changePassword: { summary: '修改自己的密码' },
  },
};
