import { stationKeys } from '@lianluo/domain/unit/unit';
import { stationStates } from '@lianluo/domain/unit/station';
import { kindNames } from '@lianluo/domain/work/kinds';
import * as z from 'zod/mini';
import { day, flag, id, instant, listOf, paging, yearInQuery } from './common';
import { endpoint } from './endpoint';
import { workFields } from './work';

export const figureSchema = z.object({
  key: z.string(),
  label: z.string(),
  value: z.int(),
  list: z.nullable(z.string()),
  lastYear: z.optional(z.int()),
  times: z.optional(z.int()),
});
export type Figure = z.output<typeof figureSchema>;

const stationCell = z.object({
  brand: z.string(),
  state: z.enum(stationStates),
  lastOn: z.optional(z.string()),
  dueOn: z.optional(day),
  thisMonth: z.optional(z.int()),
});

export const waitingSchema = z.object({
  item: id,
  kind: z.enum(kindNames),
  title: z.string(),
  unit: z.optional(id),
  action: z.string(),
  label: z.string(),
  holder: z.string(),
  mine: z.boolean(),
  since: instant,
  dueOn: z.nullable(day),
  state: z.enum(['overdue', 'due', 'ahead', 'open']),
  clock: workFields.clock,
});
export type Waiting = z.output<typeof waitingSchema>;

export const overviewSchema = z.object({
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
      opinions: z.int(),
    }),
  ),
  waiting: z.array(waitingSchema),
  waitingTotal: z.int(),
  waitingCounts: z.object({
    mine: z.int(),
    others: z.int(),
    drafts: z.int(),
    byKind: z.record(z.enum(kindNames), z.int()),
  }),
  counties: z.optional(
    z.array(
      z.object({
        committee: z.object({ id, name: z.string(), demo: z.boolean() }),
        asOf: instant,
        figures: z.array(figureSchema),
      }),
    ),
  ),
});
export type Overview = z.output<typeof overviewSchema>;

export const readOverview = endpoint({
  method: 'get',
  path: '/committees/{c}/overview',
  operationId: 'overview.read',
  tag: '工作台',
  permission: 'overview:read',
  query: z.strictObject({ year: z.optional(yearInQuery) }),
  status: 200,
  answer: overviewSchema,
});

export const listWaiting = endpoint({
  method: 'get',
  path: '/committees/{c}/waiting',
  operationId: 'waiting.list',
  tag: '工作台',
  permission: 'gathering:read',
  query: z.strictObject({ ...paging, overdue: z.optional(flag), drafts: z.optional(flag) }),
  status: 200,
  answer: listOf(waitingSchema),
});
