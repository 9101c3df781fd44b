import { gridActions, networkKinds, subjectTypes } from '@lianluo/domain/grid/terms';
import { mostCharacters, mostCounts, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { day, instant, line, listOf, paging, version } from './common';
import { endpoint } from './endpoint';
import {
  fanOutSchema,
  gridSchema,
  gridTag,
  moveSchema,
  network,
  nodeSchema,
  preferSchema,
  rulesSchema,
  subjectId,
  targetsSchema,
  type,
} from './grid-schemas';

/** Where one member stands in every network there is: by whom, how many people of their own, and when they were last reached. */
export const readMemberNetworks = endpoint({
  method: 'get',
  path: '/committees/{c}/grid/members/{id}',
  operationId: 'grid.member',
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

export const readGrid = endpoint({
  method: 'get',
  path: '/committees/{c}/grid',
  operationId: 'grid.read',
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
  operationId: 'grid.replace',
  tag: gridTag,
  permission: 'grid:write',
  body: z.strictObject({
    network,
    levels: z.optional(
      z
        .array(
          z.strictObject({
            level: z.int().check(z.gte(1), z.lte(mostCounts.level)),
            name: line(mostCharacters.levelName),
            takes: z.optional(rulesSchema),
          }),
        )
        .check(z.maxLength(mostEntries.levels)),
    ),
    nodes: z.array(nodeSchema).check(z.maxLength(mostEntries.nodes)),
  }),
  bodyBytes: 2 * 1024 * 1024,
  status: 200,
  answer: gridSchema,
  versioned: true,
});

export const changeGridScheme = endpoint({
  method: 'patch',
  path: '/committees/{c}/grid',
  operationId: 'grid.change',
  tag: gridTag,
  permission: 'grid:write',
  body: z.strictObject({
    network,
    dryRun: z._default(z.boolean(), false),
    levels: z.optional(
      z
        .array(z.strictObject({ name: line(mostCharacters.levelName), takes: rulesSchema }))
        .check(z.maxLength(mostEntries.levels)),
    ),
    prefer: z.optional(preferSchema),
    fanOut: z.optional(fanOutSchema),
    targets: z.optional(targetsSchema),
  }),
  status: 200,
  answer: gridSchema,
  versioned: true,
});

export const buildGrid = endpoint({
  method: 'post',
  path: '/committees/{c}/grid/build',
  operationId: 'grid.build',
  tag: gridTag,
  permission: 'grid:write',
  body: z.strictObject({
    network,
    dryRun: z._default(z.boolean(), true),
    prefer: z.optional(preferSchema),
    fanOut: z.optional(z.int().check(z.gte(1), z.lte(mostCounts.fanOut))),
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
  operationId: 'grid.move',
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
  operationId: 'grid.leave',
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
  operationId: 'grid.changes',
  tag: gridTag,
  permission: 'grid:read',
  query: z.strictObject({ ...paging, network }),
  status: 200,
  answer: listOf(
    z.object({
      at: instant,
      by: z.string(),
      byId: z.string(),
      action: z.enum(gridActions),
      count: z.int(),
      moves: z.array(moveSchema),
    }),
  ),
});

export type GridChange = z.output<typeof listGridChanges.answer>['items'][number];
