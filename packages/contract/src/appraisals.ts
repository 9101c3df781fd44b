import { isMonthDay } from '@lianluo/domain/calendar/day';
import { appraisalStates, objectionOutcomes, rungs } from '@lianluo/domain/scheme/appraisal/appraisal';
import { yearTasks } from '@lianluo/domain/scheme/appraisal/year-rhythm';
import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { evidenceInput, evidenceSchema } from './evidence';
import { day, id, inOrder, instant, keysOf, line, listOf, paging, text, version } from './common';
import { endpoint } from './endpoint';
import { flaw } from './flaw';
import { one, tag } from './appraisal-results';
import { ruleId } from './scheme-points';
import { subjectKind } from './score-filters';
import { scoredSubjectSchema, schemeOfScoresSchema } from './scores';

/*
 * 年度考核: a year runs, is looked over in a window in which objections are raised and decided, is locked, assessed by towns and
 * special committees, the leading group and the chairs' meeting, and is told in a bulletin. What was locked is never changed: a
 * late fact becomes a correction that somebody decides, and stays visible.
 */

const span = z.object({ from: day, to: day });
const person = z.object({ id, name: z.string() });

/** 考评领导小组 of a year: who scores, and where its office is. Whoever belongs to a unit does not score it. */
const group = z.object({ members: z.array(person), office: z.string() });

export const appraisalActions = { 'open-window': '开始核对', lock: '锁定', assess: '评定', publish: '通报' } as const;

export const appraisalSchema = z.object({
  year: z.int(),
  state: keysOf(appraisalStates),
  /** By which rules it is counted; nothing where none is in force. */
  scheme: z.optional(schemeOfScoresSchema),
  group,
  /** 初评单位: special committees and towns, by their units or by name. */
  bodies: z.array(z.string()),
  /** 年初计划、半年检查、年底总结、全年考核 */
  tasks: z.array(z.object({ task: keysOf(yearTasks), title: z.string(), from: day, to: day })),
  window: z.optional(span),
  objections: z.object({ total: z.int(), open: z.int() }),
  /** Counting everybody to lock the year: how far it came, or why it stopped. */
  locking: z.optional(z.object({ done: z.int(), total: z.int(), problem: z.optional(z.string()) })),
  locked: z.optional(z.object({ on: day, subjects: z.int() })),
  assessments: z.array(
    z.object({
      rung: keysOf(rungs),
      body: z.optional(z.string()),
      by: z.string(),
      byId: z.optional(id),
      on: day,
      text: z.optional(z.string()),
    }),
  ),
  /** Whom a first assessment is still awaited from. */
  awaited: z.array(z.string()),
  /** `holding`: how many of those that wait would change a result, once publishing is held up by nothing else. */
  corrections: z.object({ total: z.int(), waiting: z.int(), holding: z.optional(z.int()) }),
  published: z.optional(z.object({ on: day })),
  allowedActions: z.array(z.object({ action: keysOf(appraisalActions), label: z.string() })),
  version,
});
export type AppraisalView = z.output<typeof appraisalSchema>;

/** Every year in which a scheme was in force or an appraisal begun, newest first. */
export const listAppraisals = endpoint({
  method: 'get',
  tag,
  path: '/committees/{c}/appraisals',
  operationId: 'appraisals.list',
  permission: 'overview:read',
  query: z.strictObject({ ...paging }),
  status: 200,
  answer: listOf(z.object({ year: z.int(), state: keysOf(appraisalStates), window: z.optional(span) })),
});

/** A year that nobody has begun is running. */
export const readAppraisal = endpoint({
  method: 'get',
  tag,
  path: one,
  operationId: 'appraisals.read',
  permission: 'overview:read',
  status: 200,
  answer: appraisalSchema,
});

const monthDay = z
  .string()
  .check(z.regex(/^\d\d-\d\d$/, '日期如 07-31'), z.refine(isMonthDay, flaw('day.invalid', '请填写有效日期，如 07-31')));
const yearDays = z.strictObject({ from: monthDay, to: monthDay, inNextYear: z.optional(z.literal(true)) });

/** 领导小组、初评单位、年度节奏, while the year runs or is looked over. */
export const changeAppraisal = endpoint({
  method: 'patch',
  tag,
  path: one,
  operationId: 'appraisals.change',
  permission: 'appraisal:run',
  body: z.strictObject({
    group: z.optional(
      z.strictObject({
        /** Users of the committee. */
        members: z.array(id).check(z.maxLength(mostEntries.leadingGroup)),
        office: z.optional(line(most.name)),
      }),
    ),
    bodies: z.optional(z.array(line(most.name)).check(z.maxLength(mostEntries.firstAssessors))),
    tasks: z.optional(z.strictObject({ plan: yearDays, check: yearDays, summary: yearDays, appraisal: yearDays })),
  }),
  status: 200,
  answer: appraisalSchema,
  versioned: true,
});

const step = <const Action extends keyof typeof appraisalActions, Body extends z.ZodMiniType>(
  action: Action,
  body: Body,
) =>
  ({
    method: 'post',
    tag,
    path: `${one}/actions/${action}` as `${typeof one}/actions/${Action}`,
    operationId: `appraisals.${action}`,
    permission: 'appraisal:run',
    body,
    answer: appraisalSchema,
    versioned: true,
  }) as const;

/** 开始核对: from then on objections may be raised, until the window is over. */
export const openAppraisalWindow = endpoint({
  ...step('open-window', z.strictObject({ from: day, to: day }).check(z.superRefine(inOrder('from', 'to')))),
  status: 200,
});
/** 锁定, when the window is over and every objection decided: everybody is counted, which `locking` shows. */
export const lockAppraisal = endpoint({ ...step('lock', z.strictObject({})), status: 202 });
/** 初评、审核、审定, in this order, over what is locked. */
export const assessAppraisal = endpoint({
  ...step(
    'assess',
    z.strictObject({
      rung: keysOf(rungs),
      body: z.optional(line(most.name)),
      on: z.optional(day),
      text: z.optional(text(most.comment)),
    }),
  ),
  status: 200,
});
/** 通报: what is published is never touched again. */
export const publishAppraisal = endpoint({ ...step('publish', z.strictObject({})), status: 200 });

/** What an objection speaks of: a clause of the points, a quota, a line of the sheet. */
export const objectionPlaces = { points: '积分', quotas: '任务', assessments: '考核表' } as const;

export const objectionSchema = z.object({
  id,
  subject: scoredSubjectSchema,
  what: keysOf(objectionPlaces),
  line: z.object({ id: ruleId, label: z.string() }),
  text: z.string(),
  evidence: evidenceSchema,
  by: z.string(),
  byId: id,
  at: instant,
  decision: z.optional(
    z.object({
      outcome: keysOf(objectionOutcomes),
      reason: z.string(),
      by: z.string(),
      byId: id,
      at: instant,
      /** By whoever raised it, for the committee had nobody else. */
      alone: z.optional(z.literal(true)),
    }),
  ),
  /** 撤回 by whoever raised it. */
  withdrawn: z.optional(z.object({ reason: z.optional(z.string()), at: instant })),
  mayDecide: z.boolean(),
  mayWithdraw: z.boolean(),
  updatedAt: instant,
  version,
});
export type ObjectionView = z.output<typeof objectionSchema>;

export const listObjections = endpoint({
  method: 'get',
  tag,
  path: `${one}/objections`,
  operationId: 'appraisals.objections',
  permission: 'score:read',
  query: z.strictObject({ ...paging, open: z.optional(z.enum(['true', 'false'])), scored: z.optional(id) }),
  status: 200,
  answer: listOf(objectionSchema),
});

/** 提出异议 about one line, with evidence, within the window. */
export const raiseObjection = endpoint({
  method: 'post',
  tag,
  path: `${one}/objections`,
  operationId: 'appraisals.raise-objection',
  permission: 'assessment:enter',
  body: z.strictObject({
    subject: z.strictObject({ kind: subjectKind, id }),
    what: keysOf(objectionPlaces),
    line: ruleId,
    text: text(most.comment),
    evidence: evidenceInput,
  }),
  status: 201,
  answer: objectionSchema,
});

/** 裁定异议, with a reason, by somebody else than who raised it where the committee has anybody else. */
export const decideObjection = endpoint({
  method: 'post',
  tag,
  path: `${one}/objections/{id}/actions/decide`,
  operationId: 'appraisals.decide-objection',
  permission: 'appraisal:run',
  body: z.strictObject({ outcome: keysOf(objectionOutcomes), reason: text(most.reason) }),
  status: 200,
  answer: objectionSchema,
  versioned: true,
});

/** 撤回异议, by whoever raised it, until it is decided; it stays visible. */
export const withdrawObjection = endpoint({
  method: 'post',
  tag,
  path: `${one}/objections/{id}/actions/withdraw`,
  operationId: 'appraisals.withdraw-objection',
  permission: 'assessment:enter',
  body: z.strictObject({ reason: z.optional(text(most.reason)) }),
  status: 200,
  answer: objectionSchema,
  versioned: true,
});
