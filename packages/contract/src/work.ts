import { itemOrders } from '@lianluo/domain/work/order';
import { mostCharacters as most, mostCounts, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { day, flag, id, instant, line, paging, version, yearInQuery } from './common';
import { mirrorQuery } from './mirror';

/** 年度议题, by id. */
export const topicIds = z.array(id).check(z.maxLength(mostEntries.topics, `最多 ${mostEntries.topics} 个议题`));

/** Fields every kind of work item shows. */
export const workFields = {
  id,
  committee: z.string(),
  number: z.optional(z.string()),
  title: z.string(),
  unit: z.optional(z.string()),
  topics: z.optional(topicIds),
  restrictedTo: z.optional(z.array(z.object({ user: id, name: z.string() }))),
  reportedOn: day,
  waitingFor: z.nullable(
    z.object({ holder: z.string(), unit: z.optional(id), action: z.string(), label: z.string(), since: instant }),
  ),
  dueOn: z.nullable(day),
  /** 时限的变动: only where an extension waits to be decided, or the clock is paused. */
  clock: z.optional(z.object({ extensionUntil: z.optional(day), pausedSince: z.optional(day) })),
  createdAt: instant,
  updatedAt: instant,
  version,
  allowedActions: z.array(z.object({ action: z.string(), label: z.string(), requires: z.array(z.string()) })),
};

/** Filters of every kind of work item, its orders, and a page to go to. */
export const workQuery = {
  ...paging,
  ...mirrorQuery,
  sort: z.optional(z.enum(itemOrders)),
  page: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(mostCounts.pageNumber))),
  unit: z.optional(id),
  member: z.optional(id),
  topic: z.optional(id),
  from: z.optional(day),
  to: z.optional(day),
  year: z.optional(yearInQuery),
  overdue: z.optional(flag),
  q: z.optional(line(most.search)),
};

export const timelineSchema = z.object({
  items: z.array(
    z.object({
      at: instant,
      by: z.object({ id: z.string(), name: z.string(), role: z.string() }),
      action: z.string(),
      label: z.string(),
      note: z.optional(z.string()),
      changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
    }),
  ),
});
export type TimelineView = z.output<typeof timelineSchema>;
