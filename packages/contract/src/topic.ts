import * as z from 'zod';
import { flag, id, line, listOf, paging, version } from './common';
import { endpoint } from './endpoint';

const year = z.int().min(1950).max(2199);

export const topicSchema = z
  .object({
    id,
    name: z.string(),
    year: z.int(),
    sector: z.string().optional().meta({ description: '领题界别' }),
    active: z.boolean(),
    version,
  })
  .meta({ id: 'Topic' });
export type TopicView = z.output<typeof topicSchema>;

const tag = '年度议题';

export const listTopics = endpoint({
  method: 'get',
  path: '/committees/{c}/topics',
  operationId: 'listTopics',
  summary: '年度议题',
  tag,
  permission: 'topic:read',
  query: z.strictObject({
    ...paging,
    year: z.coerce.number().int().min(1950).max(2199).optional(),
    active: flag.optional(),
    q: line(80).optional(),
  }),
  status: 200,
  answer: listOf(topicSchema),
});

export const createTopic = endpoint({
  method: 'post',
  path: '/committees/{c}/topics',
  operationId: 'createTopic',
  summary: '新增年度议题',
  tag,
  permission: 'topic:write',
  body: z.strictObject({
    name: line(100),
    year: year.optional().meta({ description: '不写即今年' }),
    sector: line(40).optional(),
  }),
  status: 201,
  answer: topicSchema,
});

export const readTopic = endpoint({
  method: 'get',
  path: '/committees/{c}/topics/{id}',
  operationId: 'readTopic',
  summary: '一个年度议题',
  tag,
  permission: 'topic:read',
  status: 200,
  answer: topicSchema,
});

/** null takes the sector away again. */
export const changeTopic = endpoint({
  method: 'patch',
  path: '/committees/{c}/topics/{id}',
  operationId: 'changeTopic',
  summary: '修改或停用年度议题',
  tag,
  permission: 'topic:write',
  body: z.strictObject({
    name: line(100).optional(),
    year: year.optional(),
    sector: line(40).nullish(),
    active: z.boolean().optional(),
  }),
  status: 200,
  answer: topicSchema,
  versioned: true,
});
