import { deadlineVerbs } from '@lianluo/domain/deadline/verbs';
import { mostCharacters as most } from '@lianluo/domain/text/limits';
import { kindNames, kinds, type KindName } from '@lianluo/domain/work/kinds';
import * as z from 'zod/mini';
import { day, id, instant, line, text } from './common';
import { endpoint } from './endpoint';

const who = z.object({ id, name: z.string() });

const extension = z.object({
  until: day,
  handlingUnit: z.optional(z.string()),
  reason: z.string(),
  askedBy: who,
  askedAt: instant,
  decision: z.optional(z.enum(['granted', 'refused'])),
  grantedUntil: z.optional(day),
  decidedBy: z.optional(who),
  decidedAt: z.optional(instant),
  comment: z.optional(z.string()),
});

/** 时限说明: how the date of what an item waits for came about. */
const explanation = z.object({
  action: z.string(),
  label: z.string(),
  holder: z.string(),
  since: instant,
  startedOn: day,
  days: z.nullable(z.int()),
  usualDays: z.nullable(z.int()),
  extendedDays: z.optional(z.int()),
  fixed: z.boolean(),
  counted: z.array(day),
  weekends: z.array(day),
  holidays: z.array(day),
  worked: z.array(day),
  paused: z.array(day),
  pauses: z.array(z.object({ from: day, until: z.optional(day), reason: z.string(), by: z.optional(who) })),
  extensions: z.array(extension),
  changes: z.array(z.object({ at: instant, by: who, note: z.string() })),
  units: z.array(z.object({ id, name: z.string(), since: instant, dueOn: z.nullable(day) })),
});

/** The verbs of the clock that somebody takes. */
export const clockActions = ['ask-extension', 'grant-extension', 'refuse-extension', 'pause', 'resume'] as const;
export type ClockAction = (typeof clockActions)[number];

export const deadlineSchema = z.object({
  dueOn: z.nullable(day),
  /** Nothing where the item waits for nobody. */
  explanation: z.optional(explanation),
  /** Until when the working calendar vouches for its days. */
  calendarUntil: day,
  allowedActions: z.array(z.object({ action: z.enum(clockActions), label: z.string() })),
  version: z.int(),
});
export type DeadlineView = z.output<typeof deadlineSchema>;
export type DeadlineExplanation = NonNullable<DeadlineView['explanation']>;

const reason = line(most.reason);

const askBody = z.strictObject({ until: day, reason });
/** Of a kind whose units owe something by clocks of their own. */
const askForUnitBody = z.extend(askBody, { handlingUnit: z.optional(id) });
/** Whether what waits of a kind may lie with several units at once. */
export const hasUnits = (name: KindName): boolean => Object.hasOwn(kinds[name].fields, 'handlingUnits');

/** 时限、延期、暂停 of an item: the same for every kind. */
function endpointsOf(name: KindName) {
  const {
    words: { label: tag },
    readPermission,
  } = kinds[name];
  const path = `/committees/{c}/${name}/{id}/deadline` as const;
  const write = { tag, method: 'post', status: 200, answer: deadlineSchema, versioned: true } as const;
  return {
    read: endpoint({
      tag,
      method: 'get',
      path,
      operationId: `${name}.deadline`,
      summary: `时限说明（${tag}）`,
      permission: readPermission,
      status: 200,
      answer: deadlineSchema,
    }),
    ask: endpoint({
      ...write,
      path: `${path}/extension`,
      operationId: `${name}.ask-extension`,
      summary: `${deadlineVerbs['ask-extension']}（${tag}）`,
      permission: 'work:submit',
      body: hasUnits(name) ? askForUnitBody : askBody,
    }),
    decide: endpoint({
      ...write,
      path: `${path}/extension/decision`,
      operationId: `${name}.decide-extension`,
      summary: `批准或不批准延期（${tag}）`,
      permission: 'deadline:grant',
      body: z.strictObject({ grant: z.boolean(), until: z.optional(day), comment: z.optional(text(most.comment)) }),
    }),
    pause: endpoint({
      ...write,
      path: `${path}/pause`,
      operationId: `${name}.pause`,
      summary: `${deadlineVerbs.pause}（${tag}）`,
      permission: 'deadline:grant',
      body: z.strictObject({ reason }),
    }),
    resume: endpoint({
      ...write,
      path: `${path}/resume`,
      operationId: `${name}.resume`,
      summary: `${deadlineVerbs.resume}（${tag}）`,
      permission: 'deadline:grant',
      body: z.strictObject({}),
    }),
  };
}

export type DeadlineEndpoints = ReturnType<typeof endpointsOf>;

export const deadlineEndpoints = Object.fromEntries(kindNames.map((name) => [name, endpointsOf(name)])) as Readonly<
  Record<KindName, DeadlineEndpoints>
>;
