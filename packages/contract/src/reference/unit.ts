import { unitSchema } from '../unit';
import type { Reference } from './reference';

export const unitReference: Reference = {
  schemas: {
    Unit: {
      schema: unitSchema,
      fields: {
        gaps: '联络组的缺项；空即健全',
        missing: '待完善：尚未填写的内容',
        'stations.lastOn': '最近一次（信息工作站为月份）',
        'stations.thisMonth': '本月条数，仅信息工作站',
        members: '当前编入的委员数',
      },
    },
  },
  operations: {
    'units.list': {
      summary: '联络组织列表',
      fields: {
        alive: '“1+3”平台是否健全（三站均未逾期、均已开展）',
        onePlusThree: '是否 “1+3”平台（有三个站）',
        special: '是否专门委员会；否为联络组织',
      },
    },
    'units.create': { summary: '新建联络组织' },
    'units.read': { summary: '一个联络组织（一站一档）' },
    'units.change': { summary: '修改联络组织' },
  },
};
