import { agendaKinds, agendaStates, mostAgendaDays, type AgendaKind } from '@lianluo/domain/agenda/agenda';
import { daysBetween } from '@lianluo/domain/calendar/day';
import { kindNames } from '@lianluo/domain/work/kinds';
import * as z from 'zod/mini';
import { day, id, inOrder, instant, keysOf } from './common';
import { endpoint } from './endpoint';
import { flawAt } from './flaw';
import { severalOf } from './mirror';

// The lists are made of closed literals; z.enum asks for one entry at least.
const kind = z.enum(agendaKinds as [AgendaKind, ...AgendaKind[]]);
const state = keysOf(agendaStates);

export const agendaEntrySchema = z.object({
  id: z.string(),
  kind,
  on: day,
  title: z.string(),
  unit: z.optional(id),
  place: z.optional(z.string()),
  hours: z.optional(z.object({ from: z.string(), to: z.string() })),
  state,
  /** The item behind it. */
  item: z.optional(z.object({ kind: z.enum(kindNames), id, version: z.int() })),
  action: z.optional(z.string()),
  movable: z.boolean(),
  updatedAt: instant,
});
export type AgendaEntryView = z.output<typeof agendaEntrySchema>;

export const calendarSchema = z.object({
  from: day,
  to: day,
  /** Every day asked for; `rest` is null where the working calendar does not reach. */
  days: z.array(z.object({ on: day, rest: z.nullable(z.boolean()) })),
  items: z.array(agendaEntrySchema),
  /** More than one answer holds: ask for fewer days. */
  cut: z.boolean(),
});
export type CalendarView = z.output<typeof calendarSchema>;

function atMostDays(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  context: z.core.$RefinementCtx,
): void {
  if (from !== undefined && to !== undefined && daysBetween(from, to) >= mostAgendaDays)
    context.addIssue(flawAt(['to'], 'span.too-long', `一次最多 ${mostAgendaDays} 天`));
}

/** 日历: what happens and what is due, of all kinds; of this month where no days are said. */
export const readCalendar = endpoint({
  method: 'get',
  path: '/committees/{c}/calendar',
  operationId: 'calendar.read',
  tag: '日历',
  permission: 'gathering:read',
  query: z
    .strictObject({
      from: z.optional(day),
      to: z.optional(day),
      kind: z.optional(severalOf(agendaKinds)),
      unit: z.optional(id),
      member: z.optional(id),
    })
    .check(z.superRefine(inOrder('from', 'to')), z.superRefine(atMostDays)),
  status: 200,
  answer: calendarSchema,
});

/** 日历订阅 (RFC 5545), of the member or the unit that the link is for. */
export const readCalendarFeed = endpoint({
  method: 'get',
  path: '/links/{token}/calendar.ics',
  operationId: 'links.calendar',
  tag: '日历',
  permission: 'public',
  status: 200,
  file: 'text/calendar',
  feed: true,
  secret: true,
});
