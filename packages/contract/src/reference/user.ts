import { administratorSchema, userSchema } from '../user';
import type { Reference } from './reference';

export const userReference: Reference = {
  schemas: { Administrator: { schema: administratorSchema }, User: { schema: userSchema } },
  operations: {
    listUsers: { summary: '用户列表' },
    createUser: {
      summary: '新建用户（得到一次性密码）',
      fields: { duties: '审核、签发的人；一旦指定，只有指定的人可以审核、签发' },
    },
    listAdministrators: { summary: '管理员名单（市级可查看所属县（市、区）的）' },
    readUser: { summary: '一个用户' },
    changeUser: { summary: '修改用户、停用或启用' },
    resetPassword: { summary: '重置密码（得到一次性密码）' },
    resetAdministrator: { summary: '重置管理员密码（市级可重置所属县（市、区）的；得到一次性密码）' },
  },
};
