import { stationKeys } from '@lianluo/domain/unit/unit';
import { stationStates } from '@lianluo/domain/unit/station';
import { kindNames } from '@lianluo/domain/work/kinds';
import * as z from 'zod';
import { day, flag, id, instant, listOf, paging, yearInQuery } from './common';
import { endpoint } from './endpoint';

export const figureSchema = z
  .object({
    key: z.string(),
    label: z.string(),
    value: z.int(),
    list: z
      .string()
      .nullable()
      .meta({ description: '这个数字背后的清单（基址之下的路径和查询），total 与 value 相等；无权逐条查看的为 null' }),
    lastYear: z.int().optional().meta({ description: '去年同期' }),
  })
  .meta({ id: 'Figure' });
export type Figure = z.output<typeof figureSchema>;

const stationCell = z.object({
  brand: z.string(),
  state: z.enum(stationStates),
  lastOn: z.string().optional(),
  dueOn: day.optional(),
  thisMonth: z.int().optional(),
});

export const waitingSchema = z
  .object({
    item: id,
    kind: z.enum(kindNames),
    title: z.string(),
    unit: id.optional(),
    action: z.string(),
    label: z.string(),
    holder: z.string().meta({ description: '当前办理单位（人）' }),
    mine: z.boolean().meta({ description: '是否待我办理' }),
    since: instant,
    dueOn: day.nullable(),
    state: z.enum(['overdue', 'due', 'ahead', 'open']),
  })
  .meta({ id: 'Waiting' });
export type Waiting = z.output<typeof waitingSchema>;

export const overviewSchema = z
  .object({
    committee: z.object({ id, name: z.string(), level: z.string(), demo: z.boolean() }),
    period: z.string(),
    asOf: instant,
    figures: z.array(figureSchema),
    units: z.array(
      z.object({
        id,
        name: z.string(),
        type: z.string(),
        gaps: z.array(z.string()),
        stations: z.record(z.enum(stationKeys), stationCell),
        members: z.int(),
        opinions: z.int().meta({ description: '本年社情民意件数' }),
      }),
    ),
    waiting: z.array(waitingSchema),
    waitingTotal: z.int(),
    waitingCounts: z
      .object({ mine: z.int(), others: z.int(), drafts: z.int(), byKind: z.record(z.enum(kindNames), z.int()) })
      .meta({ description: '待我办理（含我的草稿）、待他人办理、我的草稿；各类台账中待我办理的' }),
    counties: z
      .array(
        z.object({
          committee: z.object({ id, name: z.string(), demo: z.boolean() }),
          asOf: instant,
          figures: z.array(figureSchema),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Overview' });
export type Overview = z.output<typeof overviewSchema>;

export const readOverview = endpoint({
  method: 'get',
  path: '/committees/{c}/overview',
  operationId: 'readOverview',
  summary: '工作台：1+3 平台、本年数字、等谁办什么；市级另有各区县',
  tag: '工作台',
  permission: 'overview:read',
  query: z.strictObject({ year: yearInQuery.optional() }),
  status: 200,
  answer: overviewSchema,
});

export const listWaiting = endpoint({
  method: 'get',
  path: '/committees/{c}/waiting',
  operationId: 'listWaiting',
  summary: '待办事项：各类台账中正在办理的，按时限排列；drafts=true 为我的草稿',
  tag: '工作台',
  permission: 'gathering:read',
  query: z.strictObject({ ...paging, overdue: flag.optional(), drafts: flag.optional() }),
  status: 200,
  answer: listOf(waitingSchema),
});
