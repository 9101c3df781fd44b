import { publishedDutySchema } from '../duty';
import type { Reference } from './reference';

export const dutyReference: Reference = {
  schemas: {
    PublishedDuty: {
      schema: publishedDutySchema,
      fields: {
        committee: '政协的名称',
        items: '今天起各班',
        'items.from': '开始时刻',
        'items.to': '结束时刻',
        'items.door': '值班点',
        'items.place': '地址',
        'items.members': '值班委员的姓名',
      },
    },
  },
  operations: { 'public.read-duty': { summary: '公示的值班安排，不必登录；本会没有公示的为 404' } },
};
