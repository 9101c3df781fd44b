import { contactWays, networkKinds, quietStates, radarTypes, subjectTypes } from '@lianluo/domain/grid/terms';
import { mostCharacters as most, mostCounts } from '@lianluo/domain/text/limits';
import { quotaStates } from '@lianluo/domain/scheme/quota/state';
import * as z from 'zod/mini';
import { voided } from './voided';
import { day, id, inOrder, keysOf, line, listOf, paging, period, text } from './common';
import { endpoint } from './endpoint';
import { gridTag, network, subjectId } from './grid-schemas';
import { topicIds } from './work';

export const contactSchema = z.object({
  id,
  network: z.enum(networkKinds),
  from: z.object({ member: subjectId, name: z.string() }),
  to: z.object({ member: subjectId, type: z.enum(subjectTypes), name: z.string() }),
  on: day,
  way: z.enum(contactWays),
  raised: z.optional(z.string()),
  topics: z.optional(z.array(id)),
  opinion: z.optional(z.string()),
  voided,
});
export type ContactView = z.output<typeof contactSchema>;

export const recordContact = endpoint({
  method: 'post',
  path: '/committees/{c}/grid/contacts',
  operationId: 'grid.record-contact',
  tag: gridTag,
  permission: 'contact:record',
  body: z.strictObject({
    network,
    to: subjectId,
    on: z.optional(day),
    way: z.enum(contactWays),
    raised: z.optional(text(most.reply)),
    topics: z.optional(topicIds),
    opinion: z.optional(z.strictObject({ title: line(most.title) })),
  }),
  status: 201,
  answer: contactSchema,
});

/** A wrong one is voided, not erased: it counts no longer, and stays in the list with its reason. */
export const voidContact = endpoint({
  method: 'post',
  path: '/committees/{c}/grid/contacts/{id}/void',
  operationId: 'grid.void-contact',
  tag: gridTag,
  permission: 'contact:record',
  body: z.strictObject({ reason: line(most.reason) }),
  status: 200,
  answer: contactSchema,
});

export const listContacts = endpoint({
  method: 'get',
  path: '/committees/{c}/grid/contacts',
  operationId: 'grid.contacts',
  tag: gridTag,
  permission: 'grid:read',
  query: z
    .strictObject({ ...paging, network, from: z.optional(day), to: z.optional(day) })
    .check(z.superRefine(inOrder('from', 'to'))),
  status: 200,
  answer: listOf(contactSchema),
});

export const readCoverage = endpoint({
  method: 'get',
  path: '/committees/{c}/grid/coverage',
  operationId: 'grid.coverage',
  tag: gridTag,
  permission: 'grid:read',
  query: z.strictObject({
    network,
    period: z.optional(period),
    contactor: z.optional(subjectId),
  }),
  status: 200,
  answer: z.object({
    network: z.enum(networkKinds),
    period: z.string(),
    lines: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        total: z.int(),
        reached: z.int(),
        percent: z.nullable(z.number()),
        target: z.number(),
        met: z.boolean(),
      }),
    ),
    unreached: z.array(
      z.object({
        member: subjectId,
        name: z.string(),
        level: z.int(),
        by: z.string(),
        byId: subjectId,
        lastOn: z.optional(day),
        days: z.nullable(z.int()),
      }),
    ),
    suggestions: z.array(
      z.object({ member: subjectId, name: z.string(), by: z.string(), byId: subjectId, sentence: z.string() }),
    ),
    /** 考核办法的联系任务, whatever the network: how many of those meant were contacted as often as it asks. */
    duties: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        /** Nothing where no card tells it: sectors, departments and the public. */
        covered: z.optional(
          z.object({
            period: z.string(),
            from: day,
            to: day,
            reached: z.int(),
            total: z.int(),
            percent: z.nullable(z.number()),
            target: z.optional(z.number()),
            state: keysOf(quotaStates),
          }),
        ),
      }),
    ),
  }),
});
export type CoverageView = z.output<typeof readCoverage.answer>;

export const readRadar = endpoint({
  method: 'get',
  path: '/committees/{c}/grid/radar',
  operationId: 'grid.radar',
  tag: gridTag,
  permission: 'grid:read',
  query: z.strictObject({
    days: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(mostCounts.radarDays)), 60),
  }),
  status: 200,
  answer: z.object({
    days: z.int(),
    kinds: z.array(z.object({ key: z.string(), label: z.string() })),
    rows: z.array(
      z.object({
        type: z.enum(radarTypes),
        id,
        name: z.string(),
        cells: z.array(
          z.object({
            kind: z.string(),
            state: z.enum(quietStates),
            lastOn: z.nullable(day),
            days: z.nullable(z.int()),
            typicalDays: z.nullable(z.int()),
          }),
        ),
        missing: z.array(z.string()),
      }),
    ),
  }),
});
export type RadarView = z.output<typeof readRadar.answer>;
