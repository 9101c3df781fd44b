import { mostCharacters as most } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { one, resultSchema, tag } from './appraisal-results';
import { day, id, instant, listOf, paging, text, version } from './common';
import { endpoint } from './endpoint';
import { shownFactSchema } from './score-facts';
import { scoredSubjectSchema } from './scores';

/*
 * 更正: what came late to a year that is locked. It counts when somebody else has decided so, and stays visible either way.
 */

export const correctionSchema = z.object({
  id,
  subject: scoredSubjectSchema,
  change: z.enum(['added', 'taken-back']),
  fact: shownFactSchema,
  by: z.string(),
  /** Nobody's where a recount found it. */
  byId: z.optional(id),
  on: day,
  /** What the subject came to before it, and what it comes to with it, or would if it alone were accepted. */
  before: resultSchema,
  after: z.optional(resultSchema),
  decision: z.optional(
    z.object({
      accepted: z.boolean(),
      reason: z.string(),
      by: z.string(),
      byId: id,
      on: day,
      /** By whoever entered it, for the committee had nobody else. */
      alone: z.optional(z.literal(true)),
    }),
  ),
  mayDecide: z.boolean(),
  updatedAt: z.nullable(instant),
  version,
});
export type CorrectionView = z.output<typeof correctionSchema>;

/** 更正: late facts of a year that is locked, those that wait for a decision first. */
export const listCorrections = endpoint({
  method: 'get',
  tag,
  path: `${one}/corrections`,
  operationId: 'appraisals.corrections',
  permission: 'score:read',
  query: z.strictObject({ ...paging, open: z.optional(z.enum(['true', 'false'])), scored: z.optional(id) }),
  status: 200,
  answer: listOf(correctionSchema),
});

export const decideCorrection = endpoint({
  method: 'post',
  tag,
  path: `${one}/corrections/{id}/actions/decide`,
  operationId: 'appraisals.decide-correction',
  permission: 'appraisal:run',
  body: z.strictObject({ accepted: z.boolean(), reason: text(most.reason) }),
  status: 200,
  answer: correctionSchema,
  versioned: true,
});
