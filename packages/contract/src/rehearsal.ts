import { rehearsalStates } from '@lianluo/domain/committee/rehearsal';
import { mostCharacters as most } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { committeeSchema } from './committee';
import { id, instant, line, naming } from './common';
import { endpoint } from './endpoint';
import { username } from './user';

/** 演练县: `done` of `total` steps of its story are told; `readyAt` is when it was last whole. Where there is none its `state` says so. */
export const rehearsalSchema = z.object({
  committee: z.nullable(z.string()),
  name: z.nullable(z.string()),
  state: z.enum(['none', ...rehearsalStates]),
  startedAt: z.nullable(instant),
  readyAt: z.nullable(instant),
  done: z.int(),
  total: z.int(),
});
export type RehearsalView = z.output<typeof rehearsalSchema>;

const tag = '演练县';
const path = '/committees/{c}/rehearsal';

/** Of a city: its 演练县, where it has made one; and of that one itself. Another county has none: 404. */
export const readRehearsal = endpoint({
  method: 'get',
  path,
  operationId: 'rehearsal.read',
  tag,
  permission: 'committee:change',
  status: 200,
  answer: rehearsalSchema,
});

/** Makes the 演练县 of a city, with its administrator, and begins to fill it. */
export const createRehearsal = endpoint({
  method: 'post',
  path,
  operationId: 'rehearsal.create',
  tag,
  permission: 'committee:create',
  body: z.strictObject({
    name: z.optional(line(most.name)),
    administrator: z.strictObject({ username, name: naming(most.personName) }),
  }),
  status: 201,
  answer: z.extend(committeeSchema, {
    administrator: z.object({ id, username: z.string(), name: z.string(), oneTimePassword: z.string() }),
  }),
});

/** Puts the 演练县 back to its beginning: accounts, keys and webhooks stay, everything else is told anew. */
export const resetRehearsal = endpoint({
  method: 'post',
  path: `${path}/actions/reset`,
  operationId: 'rehearsal.reset',
  tag,
  permission: 'committee:change',
  body: z.strictObject({}),
  status: 202,
  answer: rehearsalSchema,
});
