import { mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { id, period } from './common';
import { endpoint } from './endpoint';
import { imaginedSchema } from './score-facts';
import { subjectKind } from './score-filters';
import { base, counted, grade, quotaRuleSchema, scoredSubjectSchema } from './scores';

export const outcomeSchema = z.object({
  value: z.optional(z.number()),
  grade: z.optional(grade),
  stars: z.optional(z.int()),
  quotas: z.array(quotaRuleSchema),
});

export type Outcome = z.output<typeof outcomeSchema>;

/** 推演: the same function as the real score over the facts plus imagined ones. Nothing is changed. */
export const whatIf = endpoint({
  method: 'post',
  path: `${base}/what-if`,
  operationId: 'scores.what-if',
  tag: '考核',
  permission: 'score:read',
  body: z.strictObject({
    subject: z.strictObject({ kind: subjectKind, id }),
    period: z.optional(period),
    imagined: z.array(imaginedSchema).check(z.maxLength(mostEntries.imagined)),
  }),
  status: 200,
  answer: z.object({ ...counted, subject: scoredSubjectSchema, before: outcomeSchema, after: outcomeSchema }),
});
