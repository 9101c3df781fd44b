import { stationKeys } from '@lianluo/domain/unit/unit';
import { stationStates } from '@lianluo/domain/unit/station';
import { kindNames } from '@lianluo/domain/work/item';
import * as z from 'zod';
import { day, id, instant, yearInQuery } from './common';
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
    waiting: z.array(
      z.object({
        item: id,
        kind: z.enum(kindNames),
        title: z.string(),
        action: z.string(),
        label: z.string(),
        holder: z.string(),
        dueOn: day.nullable(),
        state: z.enum(['overdue', 'due', 'ahead', 'open']),
      }),
    ),
    waitingTotal: z.int(),
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
