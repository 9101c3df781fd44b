import { spanOf } from '@lianluo/domain/calendar/period';
import { settlementStates, weekOf } from '@lianluo/domain/task/settlement';
import { taskStatuses, taskTypes } from '@lianluo/domain/task/task';
import * as z from 'zod/mini';
import { day, id, keysOf } from './common';
import { endpoint, xlsx } from './endpoint';
import { flaw } from './flaw';
import { assigneeSchema } from './task';

const counts = z.object({
  carriedOver: z.int(),
  set: z.int(),
  total: z.int(),
  'in-time': z.int(),
  late: z.int(),
  open: z.int(),
  overdue: z.int(),
  cancelled: z.int(),
});

/** One task of a settlement. */
export const settlementLineSchema = z.object({
  id,
  title: z.string(),
  type: keysOf(taskTypes),
  assignee: assigneeSchema,
  status: keysOf(taskStatuses),
  reportedOn: day,
  deadline: day,
  finishedOn: z.optional(day),
  closedOn: z.optional(day),
  carriedOver: z.boolean(),
  state: keysOf(settlementStates),
});

export const settlementSchema = z.object({
  month: z.string(),
  asOf: day,
  totals: counts,
  assignees: z.array(z.object({ assignee: assigneeSchema, counts })),
  lines: z.array(settlementLineSchema),
});
export type SettlementView = z.output<typeof settlementSchema>;

const isMonth = (text: string): boolean => /^\d{4}-\d{2}$/.test(text) && spanOf(text) !== undefined;
const month = z.string().check(z.refine(isMonth, flaw('period.invalid', '月份如 2026-11')));
const week = z
  .string()
  .check(z.refine((text) => weekOf(text) !== undefined, flaw('period.invalid', '周次如 2026-W44')));

const read = { method: 'get', tag: '任务', permission: 'gathering:read', status: 200 } as const;

/** 照单结算、对账销号: what was set, done, open and carried over in a month, by who is to do it, with the list behind each number. */
export const readSettlement = endpoint({
  ...read,
  path: '/committees/{c}/task-settlement',
  operationId: 'task-settlement.read',
  query: z.strictObject({ month: z.optional(month) }),
  answer: settlementSchema,
});

/** The same as a sheet. What leaves the house in a file is told by the journal, so it is no read. */
export const exportSettlement = endpoint({
  method: 'post',
  tag: '任务',
  permission: 'export:run',
  path: '/committees/{c}/task-settlement/exports',
  operationId: 'task-settlement.export',
  body: z.strictObject({ month: z.optional(month) }),
  status: 200,
  file: xlsx,
});

const happening = z.object({ kind: z.string(), item: id, title: z.string(), on: day });

export const showingSchema = z.object({
  week: z.string(),
  from: day,
  to: day,
  units: z.array(
    z.object({
      unit: z.optional(id),
      name: z.string(),
      /** Reported as done in the week, and ticked off in it. */
      reported: z.array(settlementLineSchema),
      tickedOff: z.array(settlementLineSchema),
      gatherings: z.array(happening),
    }),
  ),
});
export type ShowingView = z.output<typeof showingSchema>;

/** 周晾晒: what each special committee and unit did in a week. */
export const readShowing = endpoint({
  ...read,
  path: '/committees/{c}/task-showing',
  operationId: 'task-showing.read',
  query: z.strictObject({ week: z.optional(week) }),
  answer: showingSchema,
});
