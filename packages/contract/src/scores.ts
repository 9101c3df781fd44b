import { appraisalStates } from '@lianluo/domain/scheme/appraisal/appraisal';
import { exemptions } from '@lianluo/domain/scheme/quota/duty';
import { whyNotGranted } from '@lianluo/domain/scheme/points/granted';
import { whyNot } from '@lianluo/domain/scheme/points/judge';
import * as z from 'zod/mini';
import { day, id, keysOf, listOf, paging } from './common';
import { endpoint } from './endpoint';
import { evidenceSchema } from './evidence';
import { ruleId } from './scheme-points';
import { counting, during, ofGrades, ofPlans, state, subjectKind, whose, type SubjectKind } from './score-filters';
import { listsBehindSchema, shownFactSchema } from './score-facts';

/*
 * 考核: what the scheme in force makes of the facts. Nothing here is stored by a caller: every number is computed from facts, and
 * the answer about one subject shows which.
 */

const tag = '考核';

export { subjectKinds, yearOfScores } from './score-filters';
/** Who is counted: a member, a unit, an informant, or the committee itself under its own id. */
export const scoredSubjectSchema = z.object({ kind: subjectKind, id, name: z.string() });
export type { SubjectKind };
export type ScoredSubject = z.output<typeof scoredSubjectSchema>;

export const schemeOfScoresSchema = z.object({ id: z.string(), name: z.string(), version: z.int() });
/** By which rules and until which day it was counted. */
export const counted = { period: z.string(), asOf: day, scheme: schemeOfScoresSchema };

const inList = { ...paging, ...whose };
/** An id tells which kind of subject it is; who says which and means another finds nothing. */
const ofOne = { subject: z.optional(subjectKind) };

export const base = '/committees/{c}/scores';
const read = { method: 'get', tag, status: 200 } as const;
const scoresOf = <Item extends z.ZodMiniType>(item: Item) => z.extend(listOf(item), counted);

/** One quota of a subject in one period. */
export const quotaRuleSchema = z.object({
  rule: ruleId,
  label: z.string(),
  /** 履职计划, by its id and its name. */
  plan: z.string(),
  planName: z.string(),
  period: z.string(),
  from: day,
  to: day,
  done: z.number(),
  /** What is asked of this subject in this period: less for who joined in it, of a unit's members so many. */
  atLeast: z.number(),
  state,
  /** Why nothing is asked. */
  why: z.optional(keysOf(exemptions)),
  /** What will be done by the end of the period at the pace so far. */
  forecast: z.number(),
  workingDays: z.int(),
  elapsed: z.int(),
});

export type QuotaRule = z.output<typeof quotaRuleSchema>;

export const grade = z.object({ id: z.string(), name: z.string(), tone: z.enum(['good', 'fair', 'low']) });

/** Of a year that is locked: the numbers are those of then. */
const appraisal = z.optional(z.object({ state: keysOf(appraisalStates) }));
/** What counts since a correction of a locked year was accepted, beside what was locked. */
const corrected = z.optional(z.object({ value: z.number(), grade: z.optional(grade), stars: z.optional(z.int()) }));

export const quotaScoreSchema = z.object({ subject: scoredSubjectSchema, rules: z.array(quotaRuleSchema) });
export type QuotaScore = z.output<typeof quotaScoreSchema>;

/**
 * 任务进度: the quotas of every subject, as they stand today. Of the period that is asked for, those whose own period lies within it
 * or holds it (of 2026-Q4 the months, the quarter, the half-year, the year and the term), so far as it has begun.
 */
export const listQuotas = endpoint({
  ...read,
  path: `${base}/quotas`,
  operationId: 'scores.quotas',
  permission: 'overview:read',
  query: z.strictObject({ ...inList, ...during.part, ...ofPlans }),
  answer: z.extend(scoresOf(quotaScoreSchema), { appraisal }),
});

export type ShownFact = z.output<typeof shownFactSchema>;

export const quotaExplainedSchema = z.object({
  ...counted,
  subject: scoredSubjectSchema,
  rules: z.array(
    z.extend(quotaRuleSchema, {
      source: z.string(),
      assumed: z.optional(z.literal(true)),
      /** The rule as a sentence. */
      says: z.string(),
      facts: z.array(shownFactSchema),
      /** What would meet it: so many more of any of these until that day. */
      next: z.optional(z.object({ keys: z.array(z.string()), more: z.number(), by: day })),
      /** 人人完成: who has it still to do. */
      missing: z.optional(z.array(z.object({ id, name: z.string() }))),
      lists: listsBehindSchema,
    }),
  ),
});

export const explainQuotas = endpoint({
  ...read,
  path: `${base}/quotas/{scored}`,
  operationId: 'scores.explain-quotas',
  permission: 'overview:read',
  query: z.strictObject({ ...ofOne, ...during.part }),
  answer: quotaExplainedSchema,
});

/** What a total earns, and the missed quotas that hold it down. */
const starsSchema = z.object({ stars: z.int(), earned: z.int(), cappedBy: z.array(z.string()) });

/** Why somebody is not graded who was not there on any day of the year. */
export const absent = z.optional(z.enum(['joined', 'left']));

export const pointsScoreSchema = z.object({
  subject: scoredSubjectSchema,
  value: z.number(),
  grade: z.optional(grade),
  absent,
  stars: z.optional(z.int()),
  corrected,
});

export type PointsScore = z.output<typeof pointsScoreSchema>;

/** 积分 of a year. */
export const listPoints = endpoint({
  ...read,
  path: `${base}/points`,
  operationId: 'scores.points',
  permission: 'score:read',
  query: z.strictObject({ ...inList, ...during.year, ...ofGrades }),
  answer: z.extend(scoresOf(pointsScoreSchema), { counting, appraisal }),
});

/** One node of the explanation. They stand in preorder: a heading before what it sums, each with its parent. */
export const pointsNodeSchema = z.object({
  id: z.string(),
  parent: z.nullable(z.string()),
  kind: z.enum(['heading', 'clause', 'granted']),
  label: z.string(),
  says: z.optional(z.string()),
  source: z.optional(z.string()),
  assumed: z.optional(z.literal(true)),
  start: z.optional(z.number()),
  raw: z.number(),
  value: z.number(),
  /** Whether its cap or its floor made the value of it. */
  limit: z.optional(z.enum(['cap', 'floor'])),
  highest: z.optional(z.string()),
  facts: z.array(
    z.object({
      fact: shownFactSchema,
      score: z.number(),
      counted: z.boolean(),
      why: z.optional(keysOf(whyNot)),
      /** The same in words. */
      whyWords: z.optional(z.string()),
      before: z.optional(z.number()),
      bookedTo: z.optional(z.int()),
    }),
  ),
  /** What was granted under it, those that wait for approval too. */
  grants: z.optional(
    z.array(
      z.object({
        id,
        points: z.number(),
        on: day,
        counted: z.boolean(),
        why: z.optional(keysOf(whyNotGranted)),
        whyWords: z.optional(z.string()),
        evidence: evidenceSchema,
        by: z.string(),
        byId: z.optional(id),
      }),
    ),
  ),
  lists: listsBehindSchema,
});

export type PointsNode = z.output<typeof pointsNodeSchema>;

export const pointsExplainedSchema = z.object({
  ...counted,
  subject: scoredSubjectSchema,
  value: z.number(),
  grade: z.optional(grade),
  absent,
  follow: z.optional(z.object({ what: z.enum(['talk', 'letter', 'criticism']), by: z.string() })),
  stars: z.optional(starsSchema),
  /** What was locked, where the facts of today come to something else. */
  frozen: z.optional(z.object({ value: z.number(), grade: z.optional(grade) })),
  nodes: z.array(pointsNodeSchema),
});

export const explainPoints = endpoint({
  ...read,
  path: `${base}/points/{scored}`,
  operationId: 'scores.explain-points',
  permission: 'score:read',
  query: z.strictObject({ ...ofOne, ...during.year }),
  answer: pointsExplainedSchema,
});

export const starScoreSchema = z.extend(starsSchema, {
  subject: scoredSubjectSchema,
  value: z.number(),
  absent,
  corrected,
});

export type StarScore = z.output<typeof starScoreSchema>;

export const listStars = endpoint({
  ...read,
  path: `${base}/stars`,
  operationId: 'scores.stars',
  permission: 'score:read',
  query: z.strictObject({ ...inList, ...during.year, ...ofGrades }),
  answer: z.extend(scoresOf(starScoreSchema), { counting, appraisal }),
});
