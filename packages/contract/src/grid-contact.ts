import { contactWays, networkKinds, quietStates, radarTypes, subjectTypes } from '@lianluo/domain/grid/terms';
import { mostCharacters as most } from '@lianluo/domain/text/limits';
import * as z from 'zod';
import { day, id, inOrder, instant, line, listOf, paging, period, text } from './common';
import { endpoint } from './endpoint';
import { gridTag, network, subjectId } from './grid';
import { topicIds } from './work';

export const contactSchema = z
  .object({
    id,
    network: z.enum(networkKinds),
    from: z.object({ member: subjectId, name: z.string() }),
    to: z.object({ member: subjectId, type: z.enum(subjectTypes), name: z.string() }),
    on: day,
    way: z.enum(contactWays),
    raised: z.string().optional(),
    topics: z.array(id).optional(),
    opinion: z.string().optional().meta({ description: '由反映内容登记的社情民意' }),
    voided: z.object({ reason: z.string(), by: z.string(), at: instant }).optional(),
  })
  .meta({ id: 'Contact' });
export type ContactView = z.output<typeof contactSchema>;

export const recordContact = endpoint({
  method: 'post',
  path: '/committees/{c}/grid/contacts',
  operationId: 'recordContact',
  summary: '登记一次联系：走访、电话、谈心、会见',
  tag: gridTag,
  permission: 'contact:record',
  body: z.strictObject({
    network,
    to: subjectId.meta({ description: '被联系的对象；由谁联系在网络里' }),
    on: day.optional(),
    way: z.enum(contactWays),
    raised: text(most.reply).optional(),
    topics: topicIds.optional().meta({ description: '谈到的年度议题' }),
    opinion: z
      .strictObject({ title: line(most.title) })
      .optional()
      .meta({ description: '把反映内容登记为社情民意草稿' }),
  }),
  status: 201,
  answer: contactSchema,
});

/** A wrong one is voided, not erased: it counts no longer, and stays in the list with its reason. */
export const voidContact = endpoint({
  method: 'post',
  path: '/committees/{c}/grid/contacts/{id}/void',
  operationId: 'voidContact',
  summary: '作废一次联系记录',
  tag: gridTag,
  permission: 'contact:record',
  body: z.strictObject({ reason: line(most.reason) }),
  status: 200,
  answer: contactSchema,
});

export const listContacts = endpoint({
  method: 'get',
  path: '/committees/{c}/grid/contacts',
  operationId: 'listContacts',
  summary: '联系记录，最近的在前',
  tag: gridTag,
  permission: 'grid:read',
  query: z
    .strictObject({ ...paging, network, from: day.optional(), to: day.optional() })
    .superRefine(inOrder('from', 'to')),
  status: 200,
  answer: listOf(contactSchema),
});

export const readCoverage = endpoint({
  method: 'get',
  path: '/committees/{c}/grid/coverage',
  operationId: 'readCoverage',
  summary: '联系覆盖：各级或各类应联系、已联系、目标，谁久未联系，建议走访',
  tag: gridTag,
  permission: 'grid:read',
  query: z.strictObject({
    network,
    period: period.optional().meta({ description: '2026、2026-Q3、2026-11；不写即今年' }),
    contactor: subjectId.optional().meta({ description: '只为这一位建议走访' }),
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
        percent: z.number().nullable(),
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
        lastOn: day.optional(),
        days: z.int().nullable(),
      }),
    ),
    suggestions: z.array(z.object({ member: subjectId, name: z.string(), by: z.string(), sentence: z.string() })),
  }),
});
export type CoverageView = z.output<typeof readCoverage.answer>;

export const readRadar = endpoint({
  method: 'get',
  path: '/committees/{c}/grid/radar',
  operationId: 'readRadar',
  summary: '静默雷达：哪些网格、单位、委员多久没有联系、读书、协商、社情民意',
  tag: gridTag,
  permission: 'grid:read',
  query: z.strictObject({ days: z.coerce.number().int().min(1).max(3650).default(60) }),
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
            lastOn: day.nullable(),
            days: z.int().nullable(),
            typicalDays: z.int().nullable(),
          }),
        ),
        missing: z.array(z.string()),
      }),
    ),
  }),
});
export type RadarView = z.output<typeof readRadar.answer>;
