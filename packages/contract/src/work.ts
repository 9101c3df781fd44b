import type { Permission } from '@lianluo/domain/permission';
import { mostTopics } from '@lianluo/domain/topic/topic';
import type { KindName } from '@lianluo/domain/work/kinds';
import { itemOrders } from '@lianluo/domain/work/order';
import { mostCharacters as most } from '@lianluo/domain/text/limits';
import * as z from 'zod';
import { day, flag, id, inOrder, instant, line, listOf, paging, version, yearInQuery } from './common';
import type { Endpoint } from './endpoint';

/** 年度议题, by id. */
export const topicIds = z.array(id).max(mostTopics, `最多 ${mostTopics} 个议题`);

/** Fields every kind of work item shows. */
export const workFields = {
  id,
  committee: z.string(),
  number: z.string().optional().meta({ example: '〔2026〕1号' }),
  title: z.string(),
  unit: z.string().optional(),
  topics: topicIds.optional().meta({ description: '年度议题' }),
  reportedOn: day,
  waitingFor: z
    .object({ holder: z.string(), action: z.string(), since: instant })
    .nullable()
    .meta({ description: '等谁' }),
  dueOn: day.nullable(),
  createdAt: instant,
  updatedAt: instant,
  version,
  allowedActions: z
    .array(z.object({ action: z.string(), label: z.string(), requires: z.array(z.string()) }))
    .meta({ description: '本人此刻可办的动作，读自办理流程表' }),
};

/** Filters of every kind of work item, its orders, and a page to go to. */
export const workQuery = {
  ...paging,
  sort: z.enum(itemOrders).optional().meta({ description: '排序，- 为倒序；默认 -reportedOn；没有时限的排在最后' }),
  page: z.coerce
    .number()
    .int()
    .min(1)
    .max(100_000)
    .optional()
    .meta({ description: '直接翻到第几页（每页 limit 条），代替 cursor' }),
  unit: id.optional(),
  member: id.optional(),
  topic: id.optional().meta({ description: '年度议题' }),
  from: day.optional(),
  to: day.optional(),
  year: yearInQuery.optional(),
  overdue: flag.optional(),
  q: line(most.search).optional().meta({ description: '标题、正文、编号；汉字、全拼、首字母' }),
};

export const timelineSchema = z
  .object({
    items: z.array(
      z.object({
        at: instant,
        by: z.object({ id: z.string(), name: z.string(), role: z.string() }),
        action: z.string(),
        label: z.string(),
        note: z.string().optional(),
        changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
      }),
    ),
  })
  .meta({ id: 'Timeline' });
export type TimelineView = z.output<typeof timelineSchema>;

interface KindShape<
  Name extends KindName,
  Item extends z.ZodType,
  Summary extends z.ZodType,
  Query extends z.ZodObject,
  Draft extends z.ZodType,
  Change extends z.ZodType,
  Steps extends Record<string, { label: string; body: z.ZodType }>,
> {
  name: Name;
  label: string;
  read: Permission;
  item: Item;
  summary: Summary;
  query: Query;
  draft: Draft;
  change: Change;
  steps: Steps;
}

/** The endpoints of one kind of work item: the same seven for each, and one per row of its lifecycle table. */
export function workEndpoints<
  const Name extends KindName,
  Item extends z.ZodType,
  Summary extends z.ZodType,
  Query extends z.ZodObject,
  Draft extends z.ZodType,
  Change extends z.ZodType,
  Steps extends Record<string, { label: string; body: z.ZodType }>,
>(shape: KindShape<Name, Item, Summary, Query, Draft, Change, Steps>) {
  const { name, label } = shape;
  const base = `/committees/{c}/${name}` as const;
  const one = `${base}/{id}` as const;
  const common = { tag: label } as const;

  type StepEndpoint<Action extends keyof Steps & string> = Endpoint & {
    method: 'post';
    path: `${typeof one}/actions/${Action}`;
    body: Steps[Action]['body'];
    answer: Item;
    status: 200;
  };
  const steps = Object.fromEntries(
    Object.entries(shape.steps).map(([action, row]) => [
      action,
      {
        ...common,
        method: 'post',
        path: `${one}/actions/${action}`,
        operationId: `${name}.${action}`,
        summary: `${row.label}（${label}）`,
        permission: 'step',
        body: row.body,
        status: 200,
        answer: shape.item,
        versioned: true,
      } satisfies Endpoint,
    ]),
    // Object.fromEntries forgets which key had which value.
  ) as unknown as { [Action in keyof Steps & string]: StepEndpoint<Action> };

  return {
    list: {
      ...common,
      method: 'get',
      path: base,
      operationId: `${name}.list`,
      summary: `${label}台账`,
      permission: shape.read,
      query: shape.query.superRefine(inOrder('from', 'to')),
      status: 200,
      answer: listOf(shape.summary),
    },
    record: {
      ...common,
      method: 'post',
      path: base,
      operationId: `${name}.record`,
      summary: `登记${label}（草稿）`,
      permission: 'work:record',
      body: shape.draft,
      status: 201,
      answer: shape.item,
    },
    read: {
      ...common,
      method: 'get',
      path: one,
      operationId: `${name}.read`,
      summary: `一件${label}`,
      permission: shape.read,
      status: 200,
      answer: shape.item,
    },
    change: {
      ...common,
      method: 'patch',
      path: one,
      operationId: `${name}.change`,
      summary: `修改${label}`,
      permission: 'work:record',
      body: shape.change,
      status: 200,
      answer: shape.item,
      versioned: true,
    },
    discard: {
      ...common,
      method: 'delete',
      path: one,
      operationId: `${name}.discard`,
      summary: `删除${label}草稿`,
      permission: 'work:record',
      status: 204,
      versioned: true,
    },
    timeline: {
      ...common,
      method: 'get',
      path: `${one}/timeline` as const,
      operationId: `${name}.timeline`,
      summary: `${label}办理过程`,
      permission: shape.read,
      status: 200,
      answer: timelineSchema,
    },
    steps,
  } as const;
}
