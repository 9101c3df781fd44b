import { administratorSchema, userSchema } from '../user';
import type { Reference } from './reference';

export const userReference: Reference = {
  schemas: { Administrator: { schema: administratorSchema }, User: { schema: userSchema } },
  operations: {
    'users.list': { summary: '用户列表' },
    'users.create': {
      summary: '新建用户（得到一次性密码）',
      fields: { duties: '审核、签发的人；一旦指定，只有指定的人可以审核、签发' },
    },
    'administrators.list': { summary: '管理员名单（市级可查看所属县（市、区）的）' },
    'users.read': { summary: '一个用户' },
    'users.change': { summary: '修改用户、停用或启用' },
    'users.reset-password': { summary: '重置密码（得到一次性密码）' },
    'administrators.reset-password': { summary: '重置管理员密码（市级可重置所属县（市、区）的；得到一次性密码）' },
  },
};
