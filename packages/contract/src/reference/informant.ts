import { informantSchema } from '../informant';
import type { Reference } from './reference';

export const informantReference: Reference = {
  schemas: { Informant: { schema: informantSchema, fields: { phone: '已隐去中间四位' } } },
  operations: {
    listInformants: { summary: '信息员列表' },
    createInformant: { summary: '新增信息员' },
    readInformant: { summary: '一名信息员' },
    changeInformant: { summary: '修改信息员' },
  },
};
