import { unitSchema } from '../unit';
import type { Reference } from './reference';

const dayFields = {
  foundedOn: '成立日期，不能晚于今天；考核任务自这一天起，没有登记的自录入的周期起；null 为取消',
  dissolvedOn: '撤销日期，即存续的最后一天，不能晚于今天；此后的周期不再列出；null 为取消',
};

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
        foundedOn: '成立日期；没有登记的不列出',
        dissolvedOn: '撤销日期，即存续的最后一天；未撤销的不列出',
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
    'units.create': { summary: '新建联络组织', fields: dayFields },
    'units.read': { summary: '一个联络组织（一站一档）' },
    'units.change': { summary: '修改联络组织', fields: dayFields },
  },
};
