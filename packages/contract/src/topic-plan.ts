import { mostCharacters as most } from '@lianluo/domain/text/limits';
import { topicStatuses, type TopicStatus } from '@lianluo/domain/topic/topic';
import * as z from 'zod/mini';
import { day, id, line, version, year, yearInQuery } from './common';
import { endpoint } from './endpoint';

const paperIn = z.strictObject({ number: line(most.number), date: day, from: line(most.name) });
const paperOut = z.object({ number: z.string(), date: day, from: z.string() });

// A closed literal, whose keys Object.keys types as strings.
const counts = Object.fromEntries(
  (Object.keys(topicStatuses) as TopicStatus[]).map((each) => [each, z.int()]),
) as Record<TopicStatus, z.ZodMiniInt>;

export const topicPlanSchema = z.object({
  year: z.int(),
  approval: z.optional(paperOut),
  jointIssue: z.optional(paperOut),
  figures: z.object({
    total: z.int(),
    byStatus: z.object(counts),
    claimed: z.int(),
    sectors: z.array(z.object({ sector: z.string(), topics: z.int() })),
    units: z.array(z.object({ unit: id, topics: z.int() })),
  }),
  version,
});
export type TopicPlanView = z.output<typeof topicPlanSchema>;

const shared = {
  path: '/committees/{c}/topics/plan',
  tag: '年度议题',
  status: 200,
  answer: topicPlanSchema,
} as const;

/** 年度协商计划: how it was approved, and who has taken its topics. */
export const readTopicPlan = endpoint({
  ...shared,
  method: 'get',
  operationId: 'topics.read-plan',
  permission: 'topic:read',
  query: z.strictObject({ year: z.optional(yearInQuery) }),
});

/** Told whole: what it does not name is taken away. The first version is 0: what nobody has noted yet is put with `If-Match: "v0"`. */
export const noteTopicPlan = endpoint({
  ...shared,
  method: 'put',
  operationId: 'topics.note-plan',
  permission: 'topic:write',
  body: z.strictObject({ year: z.optional(year), approval: z.optional(paperIn), jointIssue: z.optional(paperIn) }),
  versioned: true,
});
