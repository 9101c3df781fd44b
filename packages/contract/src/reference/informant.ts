import { informantSchema } from '../informant';
import type { Reference } from './reference';

const appointedOn = '聘任日期，不能晚于今天；考核任务自这一天起，没有登记的自录入的周期起';

export const informantReference: Reference = {
  schemas: {
    Informant: {
      schema: informantSchema,
      fields: {
        phone: '已隐去中间四位',
        appointedOn: '聘任日期；没有登记的不列出',
        endedOn: '停用日期，即最后一天；在用的不列出',
      },
    },
  },
  operations: {
    'informants.list': { summary: '信息员列表' },
    'informants.create': { summary: '新增信息员', fields: { appointedOn } },
    'informants.read': { summary: '一名信息员' },
    'informants.change': {
      summary: '修改信息员',
      fields: {
        appointedOn: `${appointedOn}；null 为取消`,
        endedOn: '停用日期，即最后一天，默认今天；停用的才填，此后的周期不再列出；已停用的，更正停用日期',
      },
    },
  },
};
