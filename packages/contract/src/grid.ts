import { networkKinds, subjectTypes, traitNames, gridActions } from '@lianluo/domain/grid/terms';
import { memberLevels } from '@lianluo/domain/member/member';
import { unitTypes } from '@lianluo/domain/unit/unit';
import { mostCharacters as most } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { day, fieldName, instant, line, listOf, paging, version } from './common';
import { endpoint } from './endpoint';

export const gridTag = '联系网络';

/** Which network a call is about. */
export const network = z._default(z.enum(networkKinds), 'five-level');
const type = z._default(z.enum(subjectTypes), 'member');

/** 网格对象: a record of ours by its id, or a 界别, which is its name. Never what would end a part of a key. */
export const subjectId = line(64).check(z.regex(/^[^#]*$/, '不是有效的标识'));

/** 一个节点: `member` is the subject's id, of whatever type it is; `parent` is the id of its contactor one level up. */
const nodeSchema = z.strictObject({
  member: subjectId,
  type,
  level: z.int().check(z.gte(1), z.lte(7)),
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
  levels: z.optional(z.array(z.enum(memberLevels)).check(z.minLength(1))),
  partyMember: z.optional(z.boolean()),
  unitTypes: z.optional(z.array(z.enum(unitTypes)).check(z.minLength(1))),
});
const rulesSchema = z.array(ruleSchema).check(z.minLength(1, '至少写一个条件'), z.maxLength(10));
const fanOutSchema = z.strictObject({
  min: z.optional(z.int().check(z.gte(0), z.lte(500))),
  max: z.int().check(z.gte(1), z.lte(500)),
});
const targetsSchema = z.record(fieldName, z.number().check(z.gte(0), z.lte(100)));
const preferSchema = z.array(z.enum(traitNames)).check(z.maxLength(3));

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

/** Where one member stands in every network there is: by whom, how many people of their own, and when they were last reached. */
export const readMemberNetworks = endpoint({
  method: 'get',
  path: '/committees/{c}/grid/members/{id}',
  operationId: 'readMemberNetworks',
  tag: gridTag,
  permission: 'grid:read',
  status: 200,
  answer: z.object({
    items: z.array(
      z.object({
        network: z.enum(networkKinds),
        label: z.string(),
        level: z.int(),
        levelName: z.string(),
        parent: z.optional(z.object({ member: subjectId, type: z.enum(subjectTypes), name: z.string() })),
        people: z.int(),
        lastOn: z.optional(day),
      }),
    ),
  }),
});
export type MemberNetworks = z.output<typeof readMemberNetworks.answer>;

const moveSchema = z.object({
  member: subjectId,
  name: z.string(),
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
});

export const readGrid = endpoint({
  method: 'get',
  path: '/committees/{c}/grid',
  operationId: 'readGrid',
  tag: gridTag,
  permission: 'grid:read',
  query: z.strictObject({ network, on: z.optional(day) }),
  status: 200,
  answer: gridSchema,
});

/** The first version is 0: what nobody has built yet is replaced with `If-Match: "v0"`. */
export const replaceGrid = endpoint({
  method: 'put',
  path: '/committees/{c}/grid',
  operationId: 'replaceGrid',
  tag: gridTag,
  permission: 'grid:write',
  body: z.strictObject({
    network,
    levels: z.optional(
      z
        .array(
          z.strictObject({
            level: z.int().check(z.gte(1), z.lte(7)),
            name: line(most.levelName),
            takes: z.optional(rulesSchema),
          }),
        )
        .check(z.maxLength(7)),
    ),
    nodes: z.array(nodeSchema).check(z.maxLength(5000)),
  }),
  bodyBytes: 2 * 1024 * 1024,
  status: 200,
  answer: gridSchema,
  versioned: true,
});

export const changeGridScheme = endpoint({
  method: 'patch',
  path: '/committees/{c}/grid',
  operationId: 'changeGridScheme',
  tag: gridTag,
  permission: 'grid:write',
  body: z.strictObject({
    network,
    dryRun: z._default(z.boolean(), false),
    levels: z.optional(
      z.array(z.strictObject({ name: line(most.levelName), takes: rulesSchema })).check(z.maxLength(7)),
    ),
    prefer: z.optional(preferSchema),
    fanOut: z.optional(fanOutSchema),
    targets: z.optional(targetsSchema),
  }),
  status: 200,
  answer: gridSchema,
  versioned: true,
});

/** 联系网络表: code, parent code and name of everybody, as `previewGridImport` reads it. */
export const exportGrid = endpoint({
  method: 'post',
  path: '/committees/{c}/grid/exports',
  operationId: 'exportGrid',
  tag: gridTag,
  permission: 'export:run',
  body: z.strictObject({ network, on: z.optional(day) }),
  status: 200,
  file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
});

/** Reads a sheet and writes nothing: what it says is taken by `replaceGrid` with the `nodes` and the `version` of this answer. */
export const previewGridImport = endpoint({
  method: 'post',
  path: '/committees/{c}/grid/imports',
  operationId: 'previewGridImport',
  tag: gridTag,
  permission: 'grid:write',
  upload: { name: 'network', values: networkKinds },
  status: 200,
  answer: z.object({
    network: z.enum(networkKinds),
    rows: z.int(),
    nodes: z.array(nodeSchema),
    moves: z.array(moveSchema),
    findings: z.array(
      z.object({
        row: z.int(),
        column: z.nullable(z.string()),
        field: z.string(),
        sentence: z.string(),
      }),
    ),
    moreFindings: z.optional(z.int()),
    version,
  }),
});
export type GridImport = z.output<typeof previewGridImport.answer>;

export const buildGrid = endpoint({
  method: 'post',
  path: '/committees/{c}/grid/build',
  operationId: 'buildGrid',
  tag: gridTag,
  permission: 'grid:write',
  body: z.strictObject({
    network,
    dryRun: z._default(z.boolean(), true),
    prefer: z.optional(preferSchema),
    fanOut: z.optional(z.int().check(z.gte(1), z.lte(500))),
    keep: z._default(z.boolean(), true),
  }),
  status: 200,
  answer: z.object({
    network: z.enum(networkKinds),
    nodes: z.array(z.extend(nodeSchema, { name: z.string(), reasons: z.array(z.string()), sentence: z.string() })),
    moves: z.array(moveSchema),
    unplaced: z.array(z.object({ member: subjectId, name: z.string() })),
    version,
  }),
});
export type GridProposal = z.output<typeof buildGrid.answer>;

export const moveNode = endpoint({
  method: 'post',
  path: '/committees/{c}/grid/moves',
  operationId: 'moveNode',
  tag: gridTag,
  permission: 'grid:write',
  body: z.strictObject({ network, member: subjectId, type, parent: z.nullable(subjectId) }),
  status: 200,
  answer: gridSchema,
  versioned: true,
});

export const leaveGrid = endpoint({
  method: 'post',
  path: '/committees/{c}/grid/leavings',
  operationId: 'leaveGrid',
  tag: gridTag,
  permission: 'grid:write',
  body: z.strictObject({
    network,
    member: subjectId,
    type,
    successor: z.optional(subjectId),
    redistribute: z.optional(z.boolean()),
  }),
  status: 200,
  answer: z.extend(gridSchema, { moves: z.array(moveSchema) }),
  versioned: true,
});

/** 变动记录: the network's journal, the newest first. */
export const listGridChanges = endpoint({
  method: 'get',
  path: '/committees/{c}/grid/changes',
  operationId: 'listGridChanges',
  tag: gridTag,
  permission: 'grid:read',
  query: z.strictObject({ ...paging, network }),
  status: 200,
  answer: listOf(
    z.object({
      at: instant,
      by: z.string(),
      action: z.enum(gridActions),
      count: z.int(),
      moves: z.array(moveSchema),
    }),
  ),
});

export type GridChange = z.output<typeof listGridChanges.answer>['items'][number];
