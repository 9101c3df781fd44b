import { mostCharacters as most } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { flag, id, line, paging, version, year, yearInQuery } from './common';
import { endpoint } from './endpoint';
import { mirrorOf, mirrorQuery, stamps } from './mirror';

export const topicSchema = z.object({
  id,
  name: z.string(),
  year: z.int(),
  sector: z.optional(z.string()),
  active: z.boolean(),
  ...stamps,
  version,
});
export type TopicView = z.output<typeof topicSchema>;

const tag = '年度议题';

export const listTopics = endpoint({
  method: 'get',
  path: '/committees/{c}/topics',
  operationId: 'topics.list',
  tag,
  permission: 'topic:read',
  query: z.strictObject({
    ...paging,
    ...mirrorQuery,
    year: z.optional(yearInQuery),
    active: z.optional(flag),
    q: z.optional(line(most.search)),
  }),
  status: 200,
  answer: mirrorOf(topicSchema),
});

export const createTopic = endpoint({
  method: 'post',
  path: '/committees/{c}/topics',
  operationId: 'topics.create',
  tag,
  permission: 'topic:write',
  body: z.strictObject({
    name: line(most.title),
    year: z.optional(year),
    sector: z.optional(line(most.sector)),
  }),
  status: 201,
  answer: topicSchema,
});

export const readTopic = endpoint({
  method: 'get',
  path: '/committees/{c}/topics/{id}',
  operationId: 'topics.read',
  tag,
  permission: 'topic:read',
  status: 200,
  answer: topicSchema,
  byVersion: true,
});

/** null takes the sector away again. */
export const changeTopic = endpoint({
  method: 'patch',
  path: '/committees/{c}/topics/{id}',
  operationId: 'topics.change',
  tag,
  permission: 'topic:write',
  body: z.strictObject({
    name: z.optional(line(most.title)),
    year: z.optional(year),
    sector: z.nullish(line(most.sector)),
    active: z.optional(z.boolean()),
  }),
  status: 200,
  answer: topicSchema,
  versioned: true,
});
