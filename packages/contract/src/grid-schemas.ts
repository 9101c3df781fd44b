import { networkKinds, subjectTypes, traitNames } from '@lianluo/domain/grid/terms';
import { memberLevels } from '@lianluo/domain/member/member';
import { unitTypes } from '@lianluo/domain/unit/unit';
import { mostCharacters, mostCounts, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { day, fieldName, line, version } from './common';

export const gridTag = '联系网络';

/** Which network a call is about. */
export const network = z._default(z.enum(networkKinds), 'five-level');
export const type = z._default(z.enum(subjectTypes), 'member');

/** 网格对象: a record of ours by its id, or a 界别, which is its name. Never what would end a part of a key. */
export const subjectId = line(mostCharacters.id).check(z.regex(/^[^#]*$/, '不是有效的标识'));

/** 一个节点: `member` is the subject's id, of whatever type it is; `parent` is the id of its contactor one level up. */
export const nodeSchema = z.strictObject({
  member: subjectId,
  type,
  level: z.int().check(z.gte(1), z.lte(mostCounts.level)),
  parent: z.optional(subjectId),
});
const faultSchema = z.object({
  code: z.string(),
  severity: z.enum(['warning', 'error']),
  member: z.optional(z.string()),
  sentence: z.string(),
});

/** 入级条件: every condition that is given must hold. */
const ruleSchema = z.strictObject({
  type: z.enum(subjectTypes),
  levels: z.optional(z.array(z.enum(memberLevels)).check(z.minLength(1), z.maxLength(memberLevels.length))),
  partyMember: z.optional(z.boolean()),
  unitTypes: z.optional(z.array(z.enum(unitTypes)).check(z.minLength(1), z.maxLength(unitTypes.length))),
});
export const rulesSchema = z.array(ruleSchema).check(z.minLength(1, '至少写一个条件'), z.maxLength(mostEntries.rules));
export const fanOutSchema = z.strictObject({
  min: z.optional(z.int().check(z.gte(0), z.lte(mostCounts.fanOut))),
  max: z.int().check(z.gte(1), z.lte(mostCounts.fanOut)),
});
export const targetsSchema = z.record(fieldName, z.number().check(z.gte(0), z.lte(mostCounts.percent)));
export const preferSchema = z.array(z.enum(traitNames)).check(z.maxLength(mostEntries.prefer));

const nodeViewSchema = z.extend(nodeSchema, {
  name: z.string(),
  spelling: z.string(),
  from: day,
  lastOn: z.optional(day),
});

export const gridSchema = z.object({
  network: z.enum(networkKinds),
  label: z.string(),
  levels: z.array(
    z.object({
      level: z.int(),
      name: z.string(),
      takes: z.array(ruleSchema),
      belong: z.int(),
    }),
  ),
  fanOut: fanOutSchema,
  prefer: preferSchema,
  targets: targetsSchema,
  nodes: z.array(nodeViewSchema),
  unplaced: z.array(z.object({ member: subjectId, type: z.enum(subjectTypes), name: z.string(), level: z.int() })),
  outside: z.int(),
  faults: z.array(faultSchema),
  version,
});
export type GridView = z.output<typeof gridSchema>;
export type GridNodeView = z.output<typeof nodeViewSchema>;

/** 变动: who goes from whom to whom. */
export const moveSchema = z.object({
  member: subjectId,
  name: z.string(),
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
});
