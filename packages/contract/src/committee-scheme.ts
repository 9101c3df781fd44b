import { mostNumbersOfScheme as numbers, mostOfScheme as most } from '@lianluo/domain/scheme/check/limits';
import type { Rules, Scheme } from '@lianluo/domain/scheme/scheme';
import * as z from 'zod/mini';
import { day, id, instant, line, listOf, paging, version, year } from './common';
import { endpoint } from './endpoint';
import { rulesSchema, schemeSchema } from './scheme';
import { ruleId } from './scheme-points';
import { scoredSubjectSchema } from './scores';

// 考核办法: presets that a committee begins from, and what it has laid down itself, version by version, with one draft.

const tag = '考核办法';

/** What is read is not written to. */
const shownScheme: z.ZodMiniType<Scheme> = schemeSchema;
const shownRules: z.ZodMiniType<Rules> = rulesSchema;

export const presetSchema = z.object({
  id: ruleId,
  name: z.string(),
  /** The row of domain.md section 1; none for published rules of other places. */
  system: z.optional(z.int()),
  source: z.string(),
  version: z.int(),
});

/** 预置方案: the sixteen systems and published rules of other places. */
export const listPresets = endpoint({
  method: 'get',
  path: '/schemes',
  operationId: 'schemes.list',
  tag,
  permission: 'signed-in',
  query: z.strictObject({ ...paging }),
  status: 200,
  answer: listOf(presetSchema),
});

export const readPreset = endpoint({
  method: 'get',
  path: '/schemes/{id}',
  operationId: 'schemes.read',
  tag,
  permission: 'signed-in',
  status: 200,
  answer: shownScheme,
});

/** 问题: where in the rules (RFC 6901), whether it keeps them from being put in force, and what would be right. */
export const faultSchema = z.object({
  pointer: z.string(),
  check: z.string(),
  severity: z.enum(['fault', 'warning']),
  message: z.string(),
});

const schemeVersionSchema = z.object({
  version: z.int(),
  name: z.string(),
  system: z.optional(z.int()),
  source: z.string(),
  effectiveFrom: day,
  publishedAt: instant,
  publishedBy: z.string(),
  publishedById: id,
});

export const draftSchema = z.object({
  name: z.string(),
  source: z.string(),
  /** The row of domain.md, where it was begun from one. */
  system: z.optional(z.int()),
  rules: shownRules,
  /** What is wrong with it as a whole, warnings too. */
  faults: z.array(faultSchema),
  changedAt: instant,
  changedBy: z.string(),
  changedById: id,
});

/** 考核办法 of a committee. The draft is shown to whoever may write it. */
export const committeeSchemeSchema = z.object({
  /** What is in force today; nothing where the committee has laid nothing down yet. */
  current: z.nullable(shownScheme),
  /** Every version that was put in force or will be, newest first. */
  versions: z.array(schemeVersionSchema),
  draft: z.nullable(draftSchema),
  version,
});
export type CommitteeSchemeView = z.output<typeof committeeSchemeSchema>;

const path = '/committees/{c}/scheme';
const answer = { status: 200, answer: committeeSchemeSchema } as const;

export const readScheme = endpoint({
  method: 'get',
  path,
  operationId: 'scheme.read',
  tag,
  permission: 'overview:read',
  ...answer,
});

export const readSchemeVersion = endpoint({
  method: 'get',
  path: `${path}/versions/{id}`,
  operationId: 'scheme.version',
  tag,
  permission: 'overview:read',
  status: 200,
  answer: shownScheme,
});

/** What a draft is begun from, in place of what it was: a preset, or a version of the committee's own. */
const beginning = z.union([
  z.strictObject({ preset: ruleId }),
  z.strictObject({ version: z.int().check(z.gte(1), z.lte(numbers.version)) }),
]);

/** 起草、修改草稿. Rules are told whole. */
export const changeScheme = endpoint({
  method: 'patch',
  path,
  operationId: 'scheme.change',
  tag,
  permission: 'scheme:write',
  body: z.strictObject({
    name: z.optional(line(most.name)),
    source: z.optional(line(most.source)),
    from: z.optional(beginning),
    rules: z.optional(rulesSchema),
  }),
  bodyBytes: 300_000,
  versioned: true,
  ...answer,
});

/** 施行: the draft becomes the next version, in force from a day on. */
export const publishScheme = endpoint({
  method: 'post',
  path: `${path}/actions/publish`,
  operationId: 'scheme.publish',
  tag,
  permission: 'scheme:write',
  body: z.strictObject({ effectiveFrom: day }),
  versioned: true,
  ...answer,
});

/** 放弃草稿 */
export const discardScheme = endpoint({
  method: 'post',
  path: `${path}/actions/discard`,
  operationId: 'scheme.discard',
  tag,
  permission: 'scheme:write',
  body: z.strictObject({}),
  versioned: true,
  ...answer,
});

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

/** 试算: the draft over a year's facts, beside what is in force. Nothing is changed. */
export const dryRunScheme = endpoint({
  method: 'post',
  path: `${path}/actions/dry-run`,
  operationId: 'scheme.dry-run',
  tag,
  permission: 'scheme:write',
  body: z.strictObject({
    /** The last one, where nothing is said. */
    year: z.optional(year),
    subject: z._default(z.enum(['member', 'unit']), 'member'),
  }),
  status: 200,
  answer: dryRunSchema,
});

export const differenceSchema = z.object({
  block: z.string(),
  change: z.enum(['added', 'removed', 'changed', 'moved']),
  id: z.string(),
  title: z.string(),
  pointer: z.string(),
  words: z.string(),
  fields: z.array(
    z.object({ pointer: z.string(), label: z.string(), from: z.string(), to: z.string(), words: z.string() }),
  ),
});

/** 版本差异 in words: of the draft or a version against what is in force, another version or a preset. */
export const compareSchemes = endpoint({
  method: 'get',
  path: `${path}/differences`,
  operationId: 'scheme.differences',
  tag,
  permission: 'overview:read',
  query: z.strictObject({
    /** `draft`, `v3`, or a preset's id; left out, what is in force. */
    before: z.optional(ruleId),
    after: z.optional(ruleId),
  }),
  status: 200,
  answer: z.object({ items: z.array(differenceSchema), total: z.int() }),
});
