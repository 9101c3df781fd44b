import { soonDays } from '@lianluo/domain/calendar/due';
import { deadlineDays } from '@lianluo/domain/deadline/deadlines';
import { kindNames } from '@lianluo/domain/work/kinds';
import { mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { day, fieldName, instant } from './common';
import { endpoint } from './endpoint';
import { noTwins } from './flaw';

/** 办理时限 of a committee: every kind and step that has one, what the table gives, and what the committee has laid down. */
export const deadlinesSchema = z.object({
  items: z.array(
    z.object({
      kind: z.enum(kindNames),
      label: z.string(),
      steps: z.array(
        z.object({
          action: z.string(),
          label: z.string(),
          /** The table's own. */
          usualDays: z.int(),
          /** What the scheme in force says, where that is not the table's; null for none. */
          schemeDays: z.optional(z.nullable(z.int())),
          /** What holds now; null for none. */
          days: z.nullable(z.int()),
          /** How many wait for this step now. */
          open: z.int(),
        }),
      ),
    }),
  ),
  /** 考核办法 in force, which decides wherever the committee says nothing here. */
  scheme: z.optional(z.object({ name: z.string(), version: z.int(), effectiveFrom: day })),
  soonDays: z.int(),
  /** How far a changed setting has come among what is open, as long as it has not come through. */
  moving: z.optional(z.object({ at: instant, done: z.int(), moved: z.int() })),
  version: z.int(),
});
export type DeadlinesView = z.output<typeof deadlinesSchema>;

const tag = '政协';
const path = '/committees/{c}/deadlines';

export const readDeadlines = endpoint({
  method: 'get',
  path,
  operationId: 'deadlines.read',
  tag,
  permission: 'deadline:grant',
  status: 200,
  answer: deadlinesSchema,
});

export const replaceDeadlines = endpoint({
  method: 'put',
  path,
  operationId: 'deadlines.replace',
  tag,
  permission: 'deadline:grant',
  body: z.strictObject({
    // Told whole: what it does not name is as the scheme in force has it, else as the table.
    deadlines: z
      .array(
        z.strictObject({
          kind: z.enum(kindNames),
          action: fieldName,
          days: z.nullable(z.int().check(z.gte(deadlineDays.least), z.lte(deadlineDays.most))),
        }),
      )
      .check(
        z.maxLength(mostEntries.deadlines),
        noTwins('同一环节重复', ({ kind, action }: { kind: string; action: string }) => `${kind} ${action}`),
      ),
    soonDays: z.optional(z.int().check(z.gte(soonDays.least), z.lte(soonDays.most))),
  }),
  status: 200,
  answer: deadlinesSchema,
  versioned: true,
});
