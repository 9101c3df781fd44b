import { activityTypes } from '@lianluo/domain/activity/activity-types';
import { recurringKinds } from '@lianluo/domain/recurrence/recurrence';
import { callParts, dateNotes, holidayWays, rhythms } from '@lianluo/domain/recurrence/rule';
import { plannedStates } from '@lianluo/domain/recurrence/year-plan';
import { mostCharacters as most, mostCounts, mostEntries } from '@lianluo/domain/text/limits';
import { unitTypes } from '@lianluo/domain/unit/unit';
import * as z from 'zod/mini';
import { day, flag, id, inOrder, keysOf, line, listOf, paging, version, year, yearInQuery } from './common';
import { endpoint } from './endpoint';
import { flawAt, noTwins } from './flaw';
import { stamps } from './mirror';

const upTo = (max: number) => z.int().check(z.gte(1), z.lte(max));

/** 周期: a day of the month, a weekday every so many weeks, or the rhythm of call and summary. */
export const ruleInput = z
  .strictObject({
    every: z.enum(rhythms),
    step: z._default(upTo(mostCounts.step), 1),
    day: z.optional(upTo(mostCounts.dayOfMonth)),
    weekday: z.optional(upTo(mostCounts.weekday)),
    onHoliday: z._default(z.enum(holidayWays), 'keep'),
  })
  .check(
    z.superRefine((rule, context) => {
      const needed = rule.every === 'months' ? 'day' : 'weekday';
      if (rule[needed] === undefined) context.addIssue(flawAt([needed], 'field.required', '必填'));
    }),
  );
export const ruleSchema = z.object({
  every: z.enum(rhythms),
  step: z.int(),
  day: z.optional(z.int()),
  weekday: z.optional(z.int()),
  onHoliday: z.enum(holidayWays),
});

const type = keysOf(activityTypes);

export const recurrenceSchema = z.object({
  id,
  name: z.string(),
  kind: z.enum(recurringKinds),
  type: z.optional(type),
  rule: ruleSchema,
  from: day,
  to: z.optional(day),
  title: z.string(),
  place: z.optional(z.string()),
  units: z.array(id),
  unitType: z.optional(z.enum(unitTypes)),
  everyone: z.boolean(),
  active: z.boolean(),
  ...stamps,
  version,
});
export type RecurrenceView = z.output<typeof recurrenceSchema>;

const tag = '定期安排';
const base = '/committees/{c}/recurrences';
const permission = 'gathering:plan';

const units = z.array(id).check(z.maxLength(mostEntries.ruleUnits), noTwins('单位重复'));
const fields = {
  name: line(most.name),
  kind: z.enum(recurringKinds),
  type,
  rule: ruleInput,
  from: day,
  to: day,
  title: line(most.title),
  place: line(most.place),
  units,
  unitType: z.enum(unitTypes),
  everyone: z.boolean(),
};

export const listRecurrences = endpoint({
  method: 'get',
  path: base,
  operationId: 'recurrences.list',
  tag,
  permission,
  query: z.strictObject({ ...paging, active: z.optional(flag), q: z.optional(line(most.search)) }),
  status: 200,
  answer: listOf(recurrenceSchema),
});

export const createRecurrence = endpoint({
  method: 'post',
  path: base,
  operationId: 'recurrences.create',
  tag,
  permission,
  body: z
    .strictObject({
      ...fields,
      type: z.optional(type),
      from: z.optional(day),
      to: z.optional(day),
      place: z.optional(fields.place),
      units: z._default(units, []),
      unitType: z.optional(fields.unitType),
      everyone: z._default(fields.everyone, false),
    })
    .check(z.superRefine(inOrder('from', 'to'))),
  status: 201,
  answer: recurrenceSchema,
});

const planLine = z.object({
  nominal: day,
  on: day,
  part: z.optional(z.enum(callParts)),
  notes: z.array(z.enum(dateNotes)),
  title: z.string(),
  unit: z.optional(id),
  state: z.enum(plannedStates),
  item: z.optional(id),
});
export type PlanLineView = z.output<typeof planLine>;

const planAnswer = z.object({
  year: z.int(),
  rules: z.array(
    z.object({ id, name: z.string(), kind: z.enum(recurringKinds), active: z.boolean(), dates: z.array(planLine) }),
  ),
});
export type YearPlanView = z.output<typeof planAnswer>;

/** 年度安排: every date of the year by its rule, and what became of it. */
export const readYearPlan = endpoint({
  method: 'get',
  path: `${base}/plan`,
  operationId: 'recurrences.read-plan',
  tag,
  permission,
  query: z.strictObject({ year: z.optional(yearInQuery), recurrence: z.optional(id) }),
  status: 200,
  answer: planAnswer,
});

/**
 * 生成年度安排: makes a draft of each date to come that has none, each exactly once. One call makes a part of them and says how
 * many are left; it is called until none are.
 */
export const planYear = endpoint({
  method: 'post',
  path: `${base}/plan`,
  operationId: 'recurrences.plan',
  tag,
  permission,
  body: z.strictObject({ year, dryRun: z._default(z.boolean(), false) }),
  status: 200,
  answer: z.object({ year: z.int(), dates: z.int(), made: z.int(), left: z.int() }),
});

export const readRecurrence = endpoint({
  method: 'get',
  path: `${base}/{id}`,
  operationId: 'recurrences.read',
  tag,
  permission,
  status: 200,
  answer: recurrenceSchema,
  byVersion: true,
});

/** null takes what was there away. What was planned already stays as it is. */
export const changeRecurrence = endpoint({
  method: 'patch',
  path: `${base}/{id}`,
  operationId: 'recurrences.change',
  tag,
  permission,
  body: z
    .strictObject({
      name: z.optional(fields.name),
      type: z.nullish(type),
      rule: z.optional(ruleInput),
      from: z.optional(day),
      to: z.nullish(day),
      title: z.optional(fields.title),
      place: z.nullish(fields.place),
      units: z.optional(units),
      unitType: z.nullish(fields.unitType),
      everyone: z.optional(fields.everyone),
      active: z.optional(z.boolean()),
    })
    .check(z.superRefine(inOrder('from', 'to'))),
  status: 200,
  answer: recurrenceSchema,
  versioned: true,
});
