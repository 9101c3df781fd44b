import {
  remindedPartNames,
  reminderKindNames,
  reminderStateNames,
  reminderWayNames,
} from '@lianluo/domain/reminder/reminder';
import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import { kindNames, kinds, type KindName } from '@lianluo/domain/work/kinds';
import * as z from 'zod/mini';
import { day, id, inOrder, instant, paging, text, version } from './common';
import { endpoint, type Endpoint } from './endpoint';
import { noTwins } from './flaw';
import { mirrorOf, mirrorQuery, stamps } from './mirror';

const person = z.object({ id, name: z.string() });
const letter = z.object({ id, number: z.string() });
const part = z.enum(remindedPartNames);
const kind = z.enum(reminderKindNames);
const way = z.enum(reminderWayNames);

/** 被催办人 */
const remindedSchema = z.object({ part, id: z.string(), name: z.string(), action: z.string(), label: z.string() });

export const reminderSchema = z.object({
  id,
  kind,
  item: z.object({ kind: z.string(), item: id }),
  title: z.string(),
  number: z.optional(z.string()),
  to: remindedSchema,
  on: day,
  way,
  text: z.string(),
  dueOn: z.nullable(day),
  state: z.enum(reminderStateNames),
  letter: z.optional(letter),
  by: person,
  answer: z.optional(z.object({ text: z.string(), answeredOn: day, by: person, at: instant })),
  beyond: z.optional(z.object({ committee: z.string(), name: z.string(), isSender: z.boolean() })),
  ...stamps,
  version,
  allowedActions: z.array(z.object({ action: z.string(), label: z.string(), requires: z.array(z.string()) })),
});
export type ReminderView = z.output<typeof reminderSchema>;

/** What became of one person of an item: they were reminded, with the words to copy, or why not. */
const sentSchema = z.object({
  to: remindedSchema,
  ok: z.boolean(),
  reminder: z.optional(id),
  way: z.optional(way),
  words: z.optional(z.string()),
  letter: z.optional(letter),
  code: z.optional(z.string()),
  message: z.optional(z.string()),
});

export const remindedResultSchema = z.object({
  total: z.int(),
  done: z.int(),
  refused: z.int(),
  items: z.array(
    z.object({
      kind: z.string(),
      id,
      title: z.string(),
      ok: z.boolean(),
      code: z.optional(z.string()),
      message: z.optional(z.string()),
      sent: z.array(sentSchema),
    }),
  ),
});
export type RemindedResult = z.output<typeof remindedResultSchema>;

const tag = '催办督办';
const base = '/committees/{c}/reminders';
const permission = 'reminder:send';

export const listReminders = endpoint({
  method: 'get',
  path: base,
  operationId: 'reminders.list',
  tag,
  permission,
  query: z
    .strictObject({
      ...paging,
      ...mirrorQuery,
      item: z.optional(id),
      kind: z.optional(kind),
      state: z.optional(z.enum(reminderStateNames)),
      from: z.optional(day),
      to: z.optional(day),
    })
    .check(z.superRefine(inOrder('from', 'to'))),
  status: 200,
  answer: mirrorOf(reminderSchema),
});

const chosen = z.strictObject({
  kind: z.enum(kindNames),
  id,
  /** Some of those whom it waits for; all of them without. */
  to: z.optional(
    z.array(id).check(z.minLength(1), z.maxLength(mostEntries.handlingUnits), noTwins('同一单位（人）重复')),
  ),
});

/** 催办、督办、发工作提示函: the same words about each item, to everybody it waits for. */
export const sendReminders = endpoint({
  method: 'post',
  path: base,
  operationId: 'reminders.create',
  tag,
  permission,
  body: z.strictObject({
    items: z
      .array(chosen)
      .check(z.minLength(1), z.maxLength(mostEntries.reminded, `一次最多 ${mostEntries.reminded} 项`)),
    text: text(most.comment),
    kind,
    way: z.optional(way),
    dueOn: z.optional(day),
  }),
  status: 201,
  answer: remindedResultSchema,
});
export type SendReminders = z.output<(typeof sendReminders)['body']>;

export const readReminder = endpoint({
  method: 'get',
  path: `${base}/{id}`,
  operationId: 'reminders.read',
  tag,
  permission,
  status: 200,
  answer: reminderSchema,
});

/** 登记答复 of a 督办; of a 工作提示函 by the house that was sent it, and the city reads it at its own. */
export const answerReminder = endpoint({
  method: 'post',
  path: `${base}/{id}/answer`,
  operationId: 'reminders.answer',
  tag,
  permission,
  body: z.strictObject({ text: text(most.result), answeredOn: z.optional(day) }),
  status: 200,
  answer: reminderSchema,
});

export const itemRemindersSchema = z.object({
  items: z.array(reminderSchema),
  /** Whom it waits for now, and whether they were reminded of it today. */
  waitsFor: z.array(z.object({ ...remindedSchema.shape, today: z.boolean() })),
  /** Which letters may be sent about it now, and the county a city would send one to. */
  kinds: z.array(kind),
  county: z.optional(z.string()),
});
export type ItemReminders = z.output<typeof itemRemindersSchema>;

/** 催办记录 of an item, for whoever reads the item. */
export type ItemRemindersEndpoint = Endpoint & {
  method: 'get';
  path: `/committees/{c}/${KindName}/{id}/reminders`;
  answer: typeof itemRemindersSchema;
  status: 200;
};
export const itemReminders = Object.fromEntries(
  kindNames.map((name): [KindName, ItemRemindersEndpoint] => [
    name,
    {
      method: 'get',
      path: `/committees/{c}/${name}/{id}/reminders`,
      operationId: `${name}.reminders`,
      summary: `${kinds[name].words.label}的催办记录`,
      tag: kinds[name].words.label,
      permission: kinds[name].readPermission,
      status: 200,
      answer: itemRemindersSchema,
    },
  ]),
  // One for each name of a kind.
) as Record<KindName, ItemRemindersEndpoint>;
