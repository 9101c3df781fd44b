import { topicSchema } from '../topic';
import type { Reference } from './reference';

export const topicReference: Reference = {
  schemas: { Topic: { schema: topicSchema, fields: { sector: '领题界别' } } },
  operations: {
    'topics.list': { summary: '年度议题' },
    'topics.create': { summary: '新增年度议题', fields: { year: '不写即今年' } },
    'topics.read': { summary: '一个年度议题' },
    'topics.change': { summary: '修改或停用年度议题' },
  },
};
