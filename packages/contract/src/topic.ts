import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import { proposerKinds, topicStatuses } from '@lianluo/domain/topic/topic';
import { topicActions } from '@lianluo/domain/topic/topic-steps';
import * as z from 'zod/mini';
import { flag, id, keysOf, line, paging, version, year, yearInQuery } from './common';
import { endpoint } from './endpoint';
import { noTwins } from './flaw';
import { mirrorOf, mirrorQuery, stamps } from './mirror';
import { nameAlone } from './name-alone';

// Both are closed literals, whose keys Object.keys types as strings.
const status = keysOf(topicStatuses);
const proposer = keysOf(proposerKinds);

export const topicSchema = z.object({
  id,
  name: z.string(),
  year: z.int(),
  sector: z.optional(z.string()),
  status,
  proposedBy: z.optional(z.object({ kind: proposer, name: z.optional(z.string()) })),
  claimedBy: z.optional(z.object({ sectors: z.array(z.string()), units: z.array(id) })),
  setByUnit: z.optional(id),
  answeredByUnit: z.optional(id),
  reason: z.optional(z.string()),
  active: z.boolean(),
  allowedActions: z.array(z.enum(topicActions)),
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
    status: z.optional(status),
    sector: z.optional(line(most.sector)),
    active: z.optional(flag),
    q: z.optional(line(most.search)),
  }),
  status: 200,
  answer: mirrorOf(topicSchema),
});

const proposedBy = z.strictObject({ kind: proposer, name: z.optional(nameAlone(most.name)) });
const sectors = z.array(line(most.sector)).check(z.maxLength(mostEntries.sectors), noTwins('界别重复'));
const units = z.array(id).check(z.maxLength(mostEntries.placements), noTwins('单位重复'));

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
    status: z.optional(z.enum(['proposed', 'planned'])),
    proposedBy: z.optional(proposedBy),
    setByUnit: z.optional(id),
    answeredByUnit: z.optional(id),
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

/** null takes what is there away; the sector alone, or all that have taken it. */
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
    claimedBy: z.nullish(z.strictObject({ sectors: z._default(sectors, []), units: z._default(units, []) })),
    proposedBy: z.nullish(proposedBy),
    setByUnit: z.nullish(id),
    answeredByUnit: z.nullish(id),
    active: z.optional(z.boolean()),
  }),
  status: 200,
  answer: topicSchema,
  versioned: true,
});

const step = {
  method: 'post',
  tag,
  permission: 'topic:write',
  status: 200,
  answer: topicSchema,
  versioned: true,
} as const;
const at = <Action extends string>(action: Action) => `/committees/{c}/topics/{id}/actions/${action}` as const;

/** 领题, 列入计划, 完成, 不采用, 恢复 */
export const claimTopic = endpoint({
  ...step,
  path: at('claim'),
  operationId: 'topics.claim',
  body: z.strictObject({ sectors: z._default(sectors, []), units: z._default(units, []) }),
});
export const planTopic = endpoint({
  ...step,
  path: at('plan'),
  operationId: 'topics.plan',
  body: z.strictObject({}),
});
export const finishTopic = endpoint({
  ...step,
  path: at('finish'),
  operationId: 'topics.finish',
  body: z.strictObject({}),
});
export const dropTopic = endpoint({
  ...step,
  path: at('drop'),
  operationId: 'topics.drop',
  body: z.strictObject({ reason: line(most.reason) }),
});
export const reopenTopic = endpoint({
  ...step,
  path: at('reopen'),
  operationId: 'topics.reopen',
  body: z.strictObject({}),
});
