import { networkKinds, subjectTypes, traitNames, gridActions } from '@lianluo/domain/grid/terms';
import { memberLevels } from '@lianluo/domain/member/member';
import { unitTypes } from '@lianluo/domain/unit/unit';
import { mostCharacters as most } from '@lianluo/domain/text/limits';
import * as z from 'zod';
import { day, fieldName, instant, line, listOf, paging, version } from './common';
import { endpoint } from './endpoint';

export const gridTag = '联系网络';

/** Which network a call is about. */
export const network = z
  .enum(networkKinds)
  .default('five-level')
  .meta({ description: '哪一种联系网络；不写即五级网格' });
const type = z.enum(subjectTypes).default('member');

/** 网格对象: a record of ours by its id, or a 界别, which is its name. Never what would end a part of a key. */
export const subjectId = line(64).regex(/^[^#]*$/, '不是有效的标识');

/** 一个节点: `member` is the subject's id, of whatever type it is; `parent` is the id of its contactor one level up. */
const nodeSchema = z.strictObject({
  member: subjectId,
  type,
  level: z.int().min(1).max(7),
  parent: subjectId.optional(),
});
const faultSchema = z.object({
  code: z.string(),
  severity: z.enum(['warning', 'error']),
  member: z.string().optional(),
  sentence: z.string(),
});

/** 入级条件: every condition that is given must hold. */
const ruleSchema = z.strictObject({
  type: z.enum(subjectTypes),
  levels: z.array(z.enum(memberLevels)).min(1).optional().meta({ description: '委员的职务' }),
  partyMember: z.boolean().optional().meta({ description: '是否中共党员；不写则都可以' }),
  unitTypes: z.array(z.enum(unitTypes)).min(1).optional(),
});
const rulesSchema = z.array(ruleSchema).min(1, '至少写一个条件').max(10);
const fanOutSchema = z.strictObject({ min: z.int().min(0).max(500).optional(), max: z.int().min(1).max(500) });
const targetsSchema = z
  .record(fieldName, z.number().min(0).max(100))
  .meta({ description: '覆盖目标（百分比），按 level-2 … 或联系类别；不写的按网络本身的目标' });
const preferSchema = z.array(z.enum(traitNames)).max(3);

const nodeViewSchema = nodeSchema.extend({
  name: z.string(),
  spelling: z.string().meta({ description: '拼音，音节以空格隔开；有简称的，每个简称一行。供查找' }),
  from: day,
  lastOn: day.optional().meta({ description: '最近一次被联系' }),
});

export const gridSchema = z
  .object({
    network: z.enum(networkKinds),
    label: z.string(),
    levels: z.array(
      z.object({
        level: z.int(),
        name: z.string(),
        takes: z.array(ruleSchema),
        belong: z.int().meta({ description: '名册中属于这一级的有几个' }),
      }),
    ),
    fanOut: fanOutSchema,
    prefer: preferSchema,
    targets: targetsSchema,
    nodes: z.array(nodeViewSchema),
    unplaced: z.array(z.object({ member: subjectId, type: z.enum(subjectTypes), name: z.string(), level: z.int() })),
    outside: z.int().meta({ description: '在任而不属于任何一级的有几个' }),
    faults: z.array(faultSchema),
    version,
  })
  .meta({ id: 'Grid' });
export type GridView = z.output<typeof gridSchema>;
export type GridNodeView = z.output<typeof nodeViewSchema>;

/** Where one member stands in every network there is: by whom, how many people of their own, and when they were last reached. */
export const readMemberNetworks = endpoint({
  method: 'get',
  path: '/committees/{c}/grid/members/{id}',
  operationId: 'readMemberNetworks',
  summary: '一位委员在各联系网络里的位置',
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
        parent: z.object({ member: subjectId, type: z.enum(subjectTypes), name: z.string() }).optional(),
        people: z.int().meta({ description: '联系几个' }),
        lastOn: day.optional().meta({ description: '与上级最近一次联系' }),
      }),
    ),
  }),
});
export type MemberNetworks = z.output<typeof readMemberNetworks.answer>;

const moveSchema = z.object({
  member: subjectId,
  name: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});

export const readGrid = endpoint({
  method: 'get',
  path: '/committees/{c}/grid',
  operationId: 'readGrid',
  summary: '一个联系网络，可查看往日',
  tag: gridTag,
  permission: 'grid:read',
  query: z.strictObject({ network, on: day.optional().meta({ description: '哪一天的网络；不写即今天' }) }),
  status: 200,
  answer: gridSchema,
});

/** The first version is 0: what nobody has built yet is replaced with `If-Match: "v0"`. */
export const replaceGrid = endpoint({
  method: 'put',
  path: '/committees/{c}/grid',
  operationId: 'replaceGrid',
  summary: '整体保存联系网络；写了级别则同时改级别',
  tag: gridTag,
  permission: 'grid:write',
  body: z.strictObject({
    network,
    levels: z
      .array(
        z.strictObject({
          level: z.int().min(1).max(7),
          name: line(most.levelName),
          takes: rulesSchema.optional().meta({ description: '不写则沿用这一级原来的条件' }),
        }),
      )
      .max(7)
      .optional(),
    nodes: z.array(nodeSchema).max(5000),
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
  summary: '改网格方案：级别与入级条件、优先、联系人数、覆盖目标；从今天起生效，往日的网络仍按当日方案',
  tag: gridTag,
  permission: 'grid:write',
  body: z.strictObject({
    network,
    dryRun: z.boolean().default(false).meta({ description: '只看改后的样子，不保存' }),
    levels: z
      .array(z.strictObject({ name: line(most.levelName), takes: rulesSchema }))
      .max(7)
      .optional(),
    prefer: preferSchema.optional(),
    fanOut: fanOutSchema.optional(),
    targets: targetsSchema.optional(),
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
  summary: '导出联系网络表（Excel，编码与上级编码）',
  tag: gridTag,
  permission: 'export:run',
  body: z.strictObject({ network, on: day.optional().meta({ description: '哪一天的网络；不写即今天' }) }),
  status: 200,
  file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
});

/** Reads a sheet and writes nothing: what it says is taken by `replaceGrid` with the `nodes` and the `version` of this answer. */
export const previewGridImport = endpoint({
  method: 'post',
  path: '/committees/{c}/grid/imports',
  operationId: 'previewGridImport',
  summary: '读入联系网络表：逐行核对，给出变动；确认后用“整体保存”采用',
  tag: gridTag,
  permission: 'grid:write',
  upload: { name: 'network', values: networkKinds, description: '哪一种联系网络' },
  status: 200,
  answer: z.object({
    network: z.enum(networkKinds),
    rows: z.int(),
    nodes: z.array(nodeSchema).meta({ description: '有问题时为空' }),
    moves: z.array(moveSchema),
    findings: z
      .array(
        z.object({
          row: z.int().meta({ description: '工作表中的行号' }),
          column: z.string().nullable().meta({ description: '列，如 C' }),
          field: z.string(),
          sentence: z.string(),
        }),
      )
      .meta({ description: '前 100 处' }),
    moreFindings: z.int().optional().meta({ description: '此外还有几处' }),
    version,
  }),
});
export type GridImport = z.output<typeof previewGridImport.answer>;

export const buildGrid = endpoint({
  method: 'post',
  path: '/committees/{c}/grid/build',
  operationId: 'buildGrid',
  summary: '按名册编网：先看方案，再采用',
  tag: gridTag,
  permission: 'grid:write',
  body: z.strictObject({
    network,
    dryRun: z.boolean().default(true),
    prefer: preferSchema.optional(),
    fanOut: z.int().min(1).max(500).optional().meta({ description: '每人最多联系几个' }),
    keep: z.boolean().default(true).meta({ description: '尽量保留原有联系' }),
  }),
  status: 200,
  answer: z.object({
    network: z.enum(networkKinds),
    nodes: z.array(nodeSchema.extend({ name: z.string(), reasons: z.array(z.string()), sentence: z.string() })),
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
  summary: '编入或调整联系人；改回原联系人即撤销',
  tag: gridTag,
  permission: 'grid:write',
  body: z.strictObject({ network, member: subjectId, type, parent: subjectId.nullable() }),
  status: 200,
  answer: gridSchema,
  versioned: true,
});

export const leaveGrid = endpoint({
  method: 'post',
  path: '/committees/{c}/grid/leavings',
  operationId: 'leaveGrid',
  summary: '退出网络，联系对象移交给接任人或重新分配',
  tag: gridTag,
  permission: 'grid:write',
  body: z.strictObject({
    network,
    member: subjectId,
    type,
    successor: subjectId.optional().meta({ description: '同级的接任人' }),
    redistribute: z.boolean().optional(),
  }),
  status: 200,
  answer: gridSchema.extend({ moves: z.array(moveSchema) }),
  versioned: true,
});

/** 变动记录: the network's journal, the newest first. */
export const listGridChanges = endpoint({
  method: 'get',
  path: '/committees/{c}/grid/changes',
  operationId: 'listGridChanges',
  summary: '联系网络的变动记录：何时、由谁、调整了谁',
  tag: gridTag,
  permission: 'grid:read',
  query: z.strictObject({ ...paging, network }),
  status: 200,
  answer: listOf(
    z.object({
      at: instant,
      by: z.string(),
      action: z.enum(gridActions),
      count: z.int().meta({ description: '变动几个；列出的至多 200 个' }),
      moves: z.array(moveSchema),
    }),
  ),
});

export type GridChange = z.output<typeof listGridChanges.answer>['items'][number];
