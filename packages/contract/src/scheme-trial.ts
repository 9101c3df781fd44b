import * as z from 'zod/mini';
import { faultSchema } from './committee-scheme';
import { id, instant, year } from './common';
import { endpoint } from './endpoint';
import { scoredSubjectSchema } from './scores';

// 试算: what a draft would make of a year.

const tag = '考核办法';

const standing = z.object({
  value: z.optional(z.number()),
  grade: z.optional(z.string()),
  stars: z.optional(z.int()),
  /** In how many periods of its quotas it would have missed them. */
  missed: z.optional(z.int()),
});

export const dryRunSchema = z.object({
  year: z.int(),
  faults: z.array(faultSchema),
  /** How many were looked at, and how many would stand otherwise. */
  looked: z.int(),
  changed: z.int(),
  up: z.int(),
  down: z.int(),
  /** Those who would stand otherwise, the largest change first: a hundred of them at most. */
  items: z.array(
    z.object({
      subject: scoredSubjectSchema,
      before: standing,
      after: standing,
      /** What made it, in words: 条款“立案”：30 分 → 25 分. */
      why: z.array(z.string()),
    }),
  ),
});
export type DryRunView = z.output<typeof dryRunSchema>;

/** 试算任务: of many subjects it goes on beside the calls, and its asker looks how far it is. */
export const trialSchema = z.object({
  id,
  state: z.enum(['running', 'done', 'failed']),
  year: z.int(),
  subject: z.enum(['member', 'unit']),
  done: z.int(),
  total: z.int(),
  startedAt: instant,
  result: z.nullable(dryRunSchema),
});
export type TrialView = z.output<typeof trialSchema>;

/** 试算: the draft over a year's facts, beside what is in force. Nothing is changed. */
export const dryRunScheme = endpoint({
  method: 'post',
  path: '/committees/{c}/scheme/actions/dry-run',
  operationId: 'scheme.dry-run',
  tag,
  permission: 'scheme:write',
  body: z.strictObject({
    /** The last one, where nothing is said. */
    year: z.optional(year),
    subject: z._default(z.enum(['member', 'unit']), 'member'),
  }),
  heavy: true,
  later: true,
  elsewhere: 'scheme/dry-runs',
  status: 200,
  answer: z.union([dryRunSchema, trialSchema]),
});

/** 试算进度和结果 for whoever asked: kept for a day, or until they ask for another. */
export const readDryRun = endpoint({
  method: 'get',
  path: '/committees/{c}/scheme/dry-runs/{id}',
  operationId: 'scheme.dry-run-progress',
  tag,
  permission: 'scheme:write',
  status: 200,
  answer: trialSchema,
});
