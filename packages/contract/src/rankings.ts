import { rankedBy } from '@lianluo/domain/scheme/ranking';
import * as z from 'zod/mini';
import { keysOf, listOf, paging } from './common';
import { endpoint, xlsx } from './endpoint';
import { counting, during, ofGrades, ofPlans, ofSheets, whose } from './score-filters';
import { absent, base, counted, grade, scoredSubjectSchema } from './scores';

/*
 * 排名, where the scheme in force shows one to the caller, and 考核 as sheets.
 */

const tag = '考核';

const by = keysOf(rankedBy);

export const rankedSchema = z.object({
  subject: scoredSubjectSchema,
  /** Equal ones share it. Nobody has one of too few, nor who was not there or of whom nothing is asked. */
  rank: z.optional(z.int()),
  /** By what it is ranked. */
  figure: z.optional(z.number()),
  value: z.optional(z.number()),
  grade: z.optional(grade),
  stars: z.optional(z.int()),
  absent,
  met: z.int(),
  asked: z.int(),
  members: z.optional(z.int()),
});
export type Ranked = z.output<typeof rankedSchema>;

/** 排名 of members or units in a year; a unit's operator is told where the own unit and its members stand. */
export const listRanking = endpoint({
  method: 'get',
  tag,
  path: `${base}/ranking`,
  operationId: 'scores.ranking',
  permission: 'overview:read',
  query: z.strictObject({
    ...paging,
    ...during.year,
    subject: z._default(z.enum(['member', 'unit']), 'member'),
    by: z._default(by, 'value'),
  }),
  status: 200,
  answer: z.extend(listOf(rankedSchema), {
    ...counted,
    by,
    /** How many are ranked, shown or not. */
    ranked: z.int(),
    /** 样本不足 where fewer are ranked than that. */
    minimum: z.int(),
    isEnough: z.boolean(),
    counting,
  }),
});

const exporting = { method: 'post', tag, permission: 'export:run', status: 200, file: xlsx } as const;

/** 任务进度 as a sheet. */
export const exportQuotas = endpoint({
  ...exporting,
  path: `${base}/quotas/exports`,
  operationId: 'scores.export-quotas',
  body: z.strictObject({ ...whose, ...during.part, ...ofPlans }),
});

/** 积分 as a sheet. */
export const exportPoints = endpoint({
  ...exporting,
  path: `${base}/points/exports`,
  operationId: 'scores.export-points',
  body: z.strictObject({ ...whose, ...during.year, ...ofGrades }),
});

/** 星级 as a sheet. */
export const exportStars = endpoint({
  ...exporting,
  path: `${base}/stars/exports`,
  operationId: 'scores.export-stars',
  body: z.strictObject({ ...whose, ...during.year, ...ofGrades }),
});

/** 计分说明 of one as a sheet: every line of the table with its facts. */
export const exportExplanation = endpoint({
  ...exporting,
  path: `${base}/points/{scored}/exports`,
  operationId: 'scores.export-explanation',
  body: z.strictObject({ ...during.year }),
});

/** 考核表 of every unit that has one as a sheet, a line for each. */
export const exportAssessments = endpoint({
  ...exporting,
  path: `${base}/assessments/exports`,
  operationId: 'scores.export-assessments',
  body: z.strictObject({ ...during.year, ...ofSheets }),
});

/** 考核表 of one as a sheet: every line with all that was said of it. */
export const exportAssessment = endpoint({
  ...exporting,
  path: `${base}/assessments/{scored}/exports`,
  operationId: 'scores.export-assessment',
  body: z.strictObject({ ...during.year }),
});
