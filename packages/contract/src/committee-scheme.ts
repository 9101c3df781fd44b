import {
  mostEntriesOfScheme as entries,
  mostNumbersOfScheme as numbers,
  mostOfScheme as most,
} from '@lianluo/domain/scheme/check/limits';
import type { Rules, Scheme } from '@lianluo/domain/scheme/scheme';
import * as z from 'zod/mini';
import { day, id, instant, line, listOf, paging, version } from './common';
import { endpoint } from './endpoint';
import { rulesSchema, schemeSchema } from './scheme';
import { ruleId } from './scheme-points';

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
  /** Of the place that it comes from; left out where the report does not name it. */
  regionCode: z.optional(z.string()),
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

/** 市政协的版本 that a county's follows: what that locks is as the city has it. */
const followedSchema = z.object({ committee: id, version: z.int() });

const schemeVersionSchema = z.object({
  version: z.int(),
  name: z.string(),
  system: z.optional(z.int()),
  source: z.string(),
  effectiveFrom: day,
  publishedAt: instant,
  publishedBy: z.string(),
  publishedById: id,
  city: z.optional(followedSchema),
});

export const draftSchema = z.object({
  name: z.string(),
  source: z.string(),
  /** The row of domain.md, where it was begun from one. */
  system: z.optional(z.int()),
  rules: shownRules,
  /** What is wrong with it as a whole, warnings too. */
  faults: z.array(faultSchema),
  city: z.optional(followedSchema),
  /** Of a city: what its counties keep as it has it. Places go by ids: `/points/member/tree/of/filed`. */
  locks: z.array(z.string()),
  /** Of a county that follows its city: what it may not change. */
  locked: z.array(z.string()),
  changedAt: instant,
  changedBy: z.string(),
  changedById: id,
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

/** 市政协的办法 in force, for a county to begin from. */
export const citySchemeSchema = z.object({
  committee: z.object({ id, name: z.string() }),
  name: z.string(),
  source: z.string(),
  version: z.int(),
  effectiveFrom: day,
  locks: z.array(z.string()),
  /** Which of its versions the draft follows, or without a draft the newest own version; nothing where it follows none. */
  follows: z.nullable(z.int()),
  /** What the newer version has otherwise in the parts that it locks, from the county's rules to the city's: to be taken over. */
  changes: z.array(differenceSchema),
});

/** 考核办法 of a committee. The draft is shown to whoever may write it. */
export const committeeSchemeSchema = z.object({
  /** What is in force today; nothing where the committee has laid nothing down yet. */
  current: z.nullable(shownScheme),
  /** Every version that was put in force or will be, newest first. */
  versions: z.array(schemeVersionSchema),
  draft: z.nullable(draftSchema),
  /** Of a city: what its counties keep of the version in force. */
  locks: z.array(z.string()),
  city: z.nullable(citySchemeSchema),
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

const versionNumber = z.int().check(z.gte(1), z.lte(numbers.version));

/**
 * What a draft is begun from, in place of what it was: nothing, a preset, a version of the committee's own, or its city's scheme. What
 * is somebody else's is named like the committee; brands and phrases of a place elsewhere stay there.
 */
const beginning = z.union([
  z.strictObject({ blank: z.literal(true) }),
  z.strictObject({ preset: ruleId }),
  z.strictObject({ version: versionNumber }),
  z.strictObject({
    /** What is in force there, or one of its versions. */
    city: z.union([z.literal(true), versionNumber]),
    /** What the city locks alone; all else stays as the draft has it, or the newest own version. */
    only: z.optional(z.literal('locked')),
  }),
]);

/** A part of the rules, by the ids of what it stands in. */
const place = z.string().check(z.maxLength(most.place), z.regex(/^(\/[^/\s]+)+$/, '不是有效的位置'));
const listOfPlaces = z.array(place).check(z.maxLength(entries.locks));

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
    /** 锁定 for the counties: of a city alone. */
    locks: z.optional(listOfPlaces),
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

/** 版本差异 in words: of the draft or a version against what is in force, another version or a preset. */
export const compareSchemes = endpoint({
  method: 'get',
  path: `${path}/differences`,
  operationId: 'scheme.differences',
  tag,
  permission: 'overview:read',
  query: z.strictObject({
    /** `draft`, `v3`, `city` or `city-v3` of the city, or a preset's id; left out, what is in force. */
    before: z.optional(ruleId),
    after: z.optional(ruleId),
  }),
  status: 200,
  answer: z.object({ items: z.array(differenceSchema), total: z.int() }),
});
