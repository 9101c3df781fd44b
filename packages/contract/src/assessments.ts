import { checkMethods } from '@lianluo/domain/scheme/assessment-sheet';
import { appraisalStates } from '@lianluo/domain/scheme/appraisal/appraisal';
import { lackings } from '@lianluo/domain/scheme/sheet/result';
import { sheetStepOrder } from '@lianluo/domain/scheme/sheet/scores';
import { quotaStates } from '@lianluo/domain/scheme/quota/state';
import { mostNumbersOfScheme as numbers } from '@lianluo/domain/scheme/check/limits';
import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { day, id, keysOf, listOf, paging, text, version } from './common';
import { endpoint } from './endpoint';
import { evidenceInput, evidenceSchema } from './evidence';
import { announcedFileSchema, fileListSchema, fileUploadSchema } from './file';
import { ruleId } from './scheme-points';
import { ofSheets } from './score-filters';
import { counted, grade, scoredSubjectSchema, yearOfScores } from './scores';

/*
 * 百分制考核表: what facts fill in of it, what the unit, the panel and the chairs' meeting gave each line, step by step, and what
 * it came to. A line may be given evidence: words, or files that were sent for it.
 */

const tag = '考核';

export const sheetStep = z.enum(sheetStepOrder);

const sums = { base: z.number(), bonus: z.number(), deductions: z.number(), total: z.number() };

/** How the year stands, as far as a sheet shows it. */
const appraisal = z.object({ state: keysOf(appraisalStates), window: z.optional(z.object({ from: day, to: day })) });

export const assessmentScoreSchema = z.object({
  subject: scoredSubjectSchema,
  sheet: z.object({ id: ruleId, name: z.string() }),
  /** 得分 */
  value: z.number(),
  most: z.number(),
  grade: z.optional(grade),
  /** How far it came: the last step at which anything was said. */
  step: z.optional(sheetStep),
  /** How many lines lack a value, evidence or a reason. */
  lacks: z.int(),
});
export type AssessmentScore = z.output<typeof assessmentScoreSchema>;

/** 考核表 of every unit that has one, in the order of names. */
export const listAssessments = endpoint({
  method: 'get',
  tag,
  path: '/committees/{c}/scores/assessments',
  operationId: 'scores.assessments',
  permission: 'overview:read',
  query: z.strictObject({
    ...paging,
    period: z.optional(yearOfScores),
    ...ofSheets,
  }),
  status: 200,
  answer: z.extend(listOf(assessmentScoreSchema), { ...counted, appraisal }),
});

export const sheetLineSchema = z.object({
  id: ruleId,
  label: z.string(),
  kind: z.enum(['base', 'bonus', 'deduct']),
  most: z.number(),
  methods: z.array(keysOf(checkMethods)),
  /** What it needs before it gives, or takes, anything. */
  needs: z.enum(['none', 'text', 'file']),
  source: z.string(),
  assumed: z.optional(z.literal(true)),
  value: z.number(),
  /** All that was said of it, first what facts filled in; the last one counts. */
  course: z.array(
    z.object({
      step: z.enum(['auto', ...sheetStepOrder]),
      value: z.number(),
      reason: z.optional(z.string()),
      by: z.optional(z.string()),
      byId: z.optional(id),
      on: z.optional(day),
    }),
  ),
  /** Of an automatic line, what it was filled from, with the path of the explanation under the base path. */
  from: z.optional(
    z.object({
      label: z.string(),
      path: z.string(),
      /** The quota or the node, by its id. */
      rule: ruleId,
      /** Of a quota: so many of the periods that were owed. */
      counted: z.optional(z.int()),
      owed: z.optional(z.int()),
      periods: z.optional(z.array(z.object({ period: z.string(), state: keysOf(quotaStates) }))),
      /** Of a node of the points. */
      value: z.optional(z.number()),
    }),
  ),
  evidence: z.optional(evidenceSchema),
  lacks: z.array(keysOf(lackings)),
});
export type SheetLine = z.output<typeof sheetLineSchema>;

export const assessmentSchema = z.object({
  ...counted,
  appraisal,
  subject: scoredSubjectSchema,
  sheet: z.object({ id: ruleId, name: z.string(), noticeTo: z.optional(z.string()) }),
  ...sums,
  most: z.number(),
  grade: z.optional(grade),
  step: z.optional(sheetStep),
  blocks: z.array(z.object({ id: ruleId, name: z.string(), ...sums, lines: z.array(sheetLineSchema) })),
  /** The steps at which whoever asks may give values now. */
  mayFill: z.array(sheetStep),
  /** Why not, of each of the others. */
  mayNot: z.array(z.object({ step: sheetStep, why: z.string() })),
  version,
});
export type AssessmentView = z.output<typeof assessmentSchema>;

const one = '/committees/{c}/scores/assessments/{scored}';
const during = z.strictObject({ period: z.optional(yearOfScores) });

/** 考核表说明 of one: every line with all that was said of it, what it was filled from and its evidence. */
export const explainAssessment = endpoint({
  method: 'get',
  tag,
  path: one,
  operationId: 'scores.explain-assessment',
  permission: 'overview:read',
  query: during,
  status: 200,
  answer: assessmentSchema,
});

/** 评分 of some lines at one step, all of them or none. `null` takes back what was given at this step. */
export const fillAssessment = endpoint({
  method: 'post',
  tag,
  path: `${one}/actions/fill`,
  operationId: 'scores.fill-assessment',
  permission: 'assessment:enter',
  body: z.strictObject({
    period: z.optional(yearOfScores),
    step: sheetStep,
    lines: z
      .array(
        z.strictObject({
          line: ruleId,
          value: z.optional(z.nullable(z.number().check(z.gte(-numbers.points), z.lte(numbers.points)))),
          reason: z.optional(text(most.reason)),
          evidence: z.optional(evidenceInput),
        }),
      )
      .check(z.minLength(1), z.maxLength(mostEntries.sheetLines)),
  }),
  status: 200,
  answer: assessmentSchema,
  versioned: true,
});

/** 佐证材料 of whoever is assessed, for a line, a grant or an objection of the year; sent on and asked for like any other file. */
export const listAssessmentFiles = endpoint({
  method: 'get',
  tag,
  path: `${one}/files`,
  operationId: 'scores.assessment-files',
  permission: 'score:read',
  query: during,
  status: 200,
  answer: fileListSchema,
});
export const addAssessmentFile = endpoint({
  method: 'post',
  tag,
  path: `${one}/files`,
  operationId: 'scores.add-assessment-file',
  permission: 'assessment:enter',
  body: z.extend(announcedFileSchema, { period: z.optional(yearOfScores) }),
  status: 201,
  answer: fileUploadSchema,
  elsewhere: 'files',
});

/** 扣分抄告单 to the performance office of the county, as a letter in Word. */
export const assessmentNotice = endpoint({
  method: 'post',
  tag,
  path: `${one}/notice-document`,
  operationId: 'scores.assessment-notice',
  permission: 'letter:send',
  body: during,
  status: 200,
  file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});
