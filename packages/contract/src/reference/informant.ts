import { informantSchema } from '../informant';
import type { Reference } from './reference';

export const informantReference: Reference = {
  schemas: { Informant: { schema: informantSchema, fields: { phone: '已隐去中间四位' } } },
  operations: {
    'informants.list': { summary: '信息员列表' },
    'informants.create': { summary: '新增信息员' },
    'informants.read': { summary: '一名信息员' },
    'informants.change': { summary: '修改信息员' },
  },
};
