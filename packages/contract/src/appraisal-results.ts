import { quotaStates } from '@lianluo/domain/scheme/quota/state';
import * as z from 'zod/mini';
import { day, keysOf, listOf, paging } from './common';
import { endpoint } from './endpoint';
import { subjectKind } from './score-filters';
import { schemeOfScoresSchema, scoredSubjectSchema } from './scores';

/*
 * 考核结果 and 通报 of a year: what was locked and what was published, which nothing that comes later changes.
 */

export const tag = '年度考核';
export const one = '/committees/{c}/appraisals/{year}';

/** What a year came to for one subject. */
export const resultSchema = z.object({
  subject: scoredSubjectSchema,
  value: z.optional(z.number()),
  grade: z.optional(z.object({ id: z.string(), name: z.string() })),
  stars: z.optional(z.int()),
  quotas: z.optional(z.record(z.string(), z.array(keysOf(quotaStates)))),
  sheet: z.optional(
    z.object({
      id: z.string(),
      total: z.number(),
      grade: z.optional(z.object({ id: z.string(), name: z.string() })),
    }),
  ),
});

/** 考核结果 of a year that is locked, and of one that is published with its corrections beside. A city reads what is published. */
export const listResults = endpoint({
  method: 'get',
  tag,
  path: `${one}/results`,
  operationId: 'appraisals.results',
  permission: 'overview:read',
  query: z.strictObject({ ...paging, subject: z._default(subjectKind, 'member') }),
  status: 200,
  answer: z.extend(
    listOf(
      z.extend(resultSchema, {
        /** Accepted since, each with what stood before it and with what counts from then on. */
        corrected: z.array(z.object({ reason: z.string(), before: resultSchema, after: z.optional(resultSchema) })),
      }),
    ),
    { year: z.int(), scheme: schemeOfScoresSchema, lockedOn: day, publishedOn: z.optional(day) },
  ),
});

/** 通报 as a page: what its Word document says, paragraph by paragraph and table by table. */
export const bulletinSchema = z.object({
  title: z.string(),
  /** 截至、依据, as they stand under the title. */
  lead: z.array(z.string()),
  sections: z.array(
    z.object({
      heading: z.string(),
      paragraphs: z.array(z.string()),
      table: z.optional(z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.string())) })),
    }),
  ),
  issuer: z.string(),
  on: day,
  /** Nothing is published yet: how it would read. */
  isDraft: z.boolean(),
});
export type BulletinView = z.output<typeof bulletinSchema>;

export const readBulletin = endpoint({
  method: 'get',
  tag,
  path: `${one}/bulletin`,
  operationId: 'appraisals.bulletin',
  permission: 'score:read',
  status: 200,
  answer: bulletinSchema,
});

export const bulletinDocument = endpoint({
  method: 'post',
  tag,
  path: `${one}/bulletin-document`,
  operationId: 'appraisals.bulletin-document',
  permission: 'export:run',
  body: z.strictObject({}),
  status: 200,
  file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});
