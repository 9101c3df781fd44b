import { mostCharacters as most } from '@lianluo/domain/text/limits';
import * as z from 'zod';
import { flag, id, line, listOf, paging, version, year, yearInQuery } from './common';
import { endpoint } from './endpoint';

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
    year: yearInQuery.optional(),
    active: flag.optional(),
    q: line(most.search).optional(),
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
    name: line(most.title),
    year: year.optional().meta({ description: '不写即今年' }),
    sector: line(most.sector).optional(),
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
    name: line(most.title).optional(),
    year: year.optional(),
    sector: line(most.sector).nullish(),
    active: z.boolean().optional(),
  }),
  status: 200,
  answer: topicSchema,
  versioned: true,
});
