import { mostTopics } from '@lianluo/domain/topic/topic';
import { itemOrders } from '@lianluo/domain/work/order';
import { mostCharacters as most } from '@lianluo/domain/text/limits';
import * as z from 'zod';
import { day, flag, id, instant, line, paging, version, yearInQuery } from './common';

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
    .object({ holder: z.string(), action: z.string(), label: z.string(), since: instant })
    .nullable()
    .meta({ description: '等谁' }),
  dueOn: day.nullable(),
  createdAt: instant,
  updatedAt: instant,
  version,
  allowedActions: z
    .array(z.object({ action: z.string(), label: z.string(), requires: z.array(z.string()) }))
    .meta({ description: '本人此刻可办的动作：办理流程表中的各步，其后为修改（change）、删除草稿（discard）' }),
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
