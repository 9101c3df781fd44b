import { topicSchema } from '../topic';
import type { Reference } from './reference';

export const topicReference: Reference = {
  schemas: { Topic: { schema: topicSchema, fields: { sector: '领题界别' } } },
  operations: {
    listTopics: { summary: '年度议题' },
    createTopic: { summary: '新增年度议题', fields: { year: '不写即今年' } },
    readTopic: { summary: '一个年度议题' },
    changeTopic: { summary: '修改或停用年度议题' },
  },
};
