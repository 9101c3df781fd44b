import { committeeSchema } from '../committee';
import type { Reference } from './reference';

export const committeeReference: Reference = {
  schemas: { Committee: { schema: committeeSchema } },
  operations: {
    listCommittees: { summary: '本人可及的政协' },
    createCommittee: { summary: '新建县（市、区）政协及其首位管理员' },
    readCommittee: { summary: '一个政协' },
    changeCommittee: { summary: '修改名称、届次' },
  },
};
