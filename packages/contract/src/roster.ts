import { attendanceStates } from '@lianluo/domain/gathering/attendance';
import { hindrances } from '@lianluo/domain/roster/free';
import { consentWays, rosterStatuses } from '@lianluo/domain/roster/roster';
import { mostCharacters as most, mostCounts, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { coded, day, fieldName, id, inOrder, instant, keysOf, line, listOf, paging, text, version } from './common';
import { endpoint } from './endpoint';
import { flawAt, noTwins } from './flaw';
import { stamps } from './mirror';
import { ruleInput, ruleSchema } from './recurrence';

const clock = coded(/^([01]\d|2[0-3]):[0-5]\d$/, '时刻如 09:00');
const span = z.strictObject({ from: day, to: day }).check(z.superRefine(inOrder('from', 'to')));
const weekday = z.int().check(z.gte(1), z.lte(mostCounts.weekday));

const timeInput = z
  .strictObject({
    rule: ruleInput,
    from: clock,
    to: clock,
    seats: z._default(z.int().check(z.gte(1), z.lte(mostCounts.seats)), 1),
  })
  .check(
    z.superRefine(({ from, to }, context) => {
      if (from >= to) context.addIssue(flawAt(['to'], 'span.order', '结束时刻须晚于开始时刻'));
    }),
  );
const doorInput = z.strictObject({
  id: fieldName,
  name: line(most.name),
  place: z.optional(line(most.place)),
  unit: z.optional(id),
  times: z.array(timeInput).check(z.minLength(1), z.maxLength(mostEntries.times)),
});
const memberInput = z.strictObject({
  member: id,
  weekdays: z._default(z.array(weekday).check(z.maxLength(mostEntries.weekdays), noTwins('星期重复')), []),
  doors: z._default(z.array(fieldName).check(z.maxLength(mostEntries.doors), noTwins('值班点重复')), []),
  away: z._default(z.array(span).check(z.maxLength(mostEntries.leaves)), []),
});

const fields = {
  name: line(most.name),
  from: day,
  to: day,
  doors: z.array(doorInput).check(
    z.minLength(1),
    z.maxLength(mostEntries.doors),
    noTwins('值班点重复', ({ id: door }: { id: string }) => door),
  ),
  members: z.array(memberInput).check(
    z.maxLength(mostEntries.rota),
    noTwins('委员重复', ({ member }: { member: string }) => member),
  ),
};

const consent = z.object({ on: day, how: z.enum(consentWays) });
const swapSchema = z.object({
  at: instant,
  by: z.string(),
  byId: z.optional(id),
  shift: z.string(),
  from: id,
  to: id,
  other: z.optional(z.string()),
  agreed: z.optional(consent),
  reason: z.optional(z.string()),
});
const turnSchema = z.object({
  member: id,
  name: z.string(),
  turn: z.int(),
  of: z.int(),
  lastOn: z.optional(day),
  why: z.string(),
});

const facts = {
  id,
  name: z.string(),
  from: day,
  to: day,
  status: keysOf(rosterStatuses),
  ...stamps,
  version,
};
export const rosterSummarySchema = z.object({ ...facts, doors: z.int(), members: z.int(), shifts: z.int() });
export type RosterSummary = z.output<typeof rosterSummarySchema>;

export const rosterSchema = z.object({
  ...facts,
  after: z.optional(id),
  doors: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      place: z.optional(z.string()),
      unit: z.optional(id),
      times: z.array(z.object({ rule: ruleSchema, from: z.string(), to: z.string(), seats: z.int() })),
    }),
  ),
  members: z.array(
    z.object({
      member: id,
      name: z.string(),
      weekdays: z.array(z.int()),
      doors: z.array(z.string()),
      away: z.array(z.object({ from: day, to: day })),
      outFrom: z.optional(day),
      turns: z.int(),
      carried: z.int(),
      byDoor: z.array(z.object({ door: z.string(), turns: z.int() })),
      held: z.array(z.enum(hindrances)),
    }),
  ),
  shifts: z.array(
    z.object({
      id: z.string(),
      door: z.string(),
      on: day,
      from: z.string(),
      to: z.string(),
      seats: z.int(),
      members: z.array(turnSchema),
      activity: z.optional(id),
    }),
  ),
  swaps: z.array(swapSchema),
});
export type RosterView = z.output<typeof rosterSchema>;

const tag = '值班轮值';
const base = '/committees/{c}/rosters';
const permission = 'gathering:plan';

export const listRosters = endpoint({
  method: 'get',
  path: base,
  operationId: 'rosters.list',
  tag,
  permission,
  query: z.strictObject({ ...paging, q: z.optional(line(most.search)) }),
  status: 200,
  answer: listOf(rosterSummarySchema),
});

export const createRoster = endpoint({
  method: 'post',
  path: base,
  operationId: 'rosters.create',
  tag,
  permission,
  body: z
    .strictObject({ ...fields, members: z._default(fields.members, []), after: z.optional(id) })
    .check(z.superRefine(inOrder('from', 'to'))),
  status: 201,
  answer: rosterSchema,
});

export const readRoster = endpoint({
  method: 'get',
  path: `${base}/{id}`,
  operationId: 'rosters.read',
  tag,
  permission,
  status: 200,
  answer: rosterSchema,
});

/** Of a draft. Whatever changes days, doors or members takes the drawn shifts away. */
export const changeRoster = endpoint({
  method: 'patch',
  path: `${base}/{id}`,
  operationId: 'rosters.change',
  tag,
  permission,
  body: z
    .strictObject({
      name: z.optional(fields.name),
      from: z.optional(day),
      to: z.optional(day),
      doors: z.optional(fields.doors),
      members: z.optional(fields.members),
      after: z.nullish(id),
    })
    .check(z.superRefine(inOrder('from', 'to'))),
  status: 200,
  answer: rosterSchema,
  versioned: true,
});

const step = <const Name extends string, Body extends z.ZodMiniType>(name: Name, body: Body) =>
  endpoint({
    method: 'post',
    path: `${base}/{id}/actions/${name}`,
    operationId: `rosters.${name}`,
    tag,
    permission,
    body,
    status: 200,
    answer: rosterSchema,
    versioned: true,
  });

/** 排班: draws the shifts of a draft anew. */
export const drawRoster = step('draw', z.strictObject({}));
export const publishRoster = step('publish', z.strictObject({}));
/** 收回: back to a draft, as long as nothing of it was held. */
export const withdrawRoster = step('withdraw', z.strictObject({}));

/** 调换 with a shift of the other, or 顶班 without one. */
export const swapShift = step(
  'swap',
  z.strictObject({
    shift: fieldName,
    member: fieldName,
    to: fieldName,
    other: z.optional(fieldName),
    agreed: z.optional(z.strictObject({ on: day, how: z.enum(consentWays) })),
    reason: z.optional(line(most.reason)),
  }),
);

export const shiftTypes = ['duty-shift', 'reception-day'] as const;

/** 登记开展: the shift becomes an activity that was held, with who was there. Whoever is not named was. */
export const holdShift = step(
  'hold',
  z.strictObject({
    shift: fieldName,
    type: z._default(z.enum(shiftTypes), 'duty-shift'),
    attendance: z._default(
      z.array(z.strictObject({ member: fieldName, state: z.enum(attendanceStates) })).check(
        z.maxLength(mostCounts.seats),
        noTwins('同一委员重复', ({ member }: { member: string }) => member),
      ),
      [],
    ),
    record: text(most.record),
  }),
);
