import { gatheringStatuses } from '@lianluo/domain/gathering/gathering';
import { programmeStates } from '@lianluo/domain/reading/programme';
import { mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { coded, day, id, keysOf, yearInQuery } from './common';
import { endpoint } from './endpoint';
import { noTwins } from './flaw';

const month = coded(/^(19[5-9]\d|20\d\d|21\d\d)-(0[1-9]|1[0-2])$/, '月份如 2026-03');
const state = keysOf(programmeStates);
const status = keysOf(gatheringStatuses);

export const programmeSchema = z.object({
  year: z.int(),
  groups: z.array(z.object({ id, name: z.string() })),
  cells: z.array(
    z.object({
      month: z.string(),
      /** Everybody's without one. */
      group: z.optional(id),
      topic: z.optional(z.string()),
      books: z.array(z.object({ id, title: z.string() })),
      readings: z.array(z.object({ id, title: z.string(), on: day, status })),
      sharings: z.int(),
      state,
    }),
  ),
});
export type ProgrammeView = z.output<typeof programmeSchema>;

const tag = '委员读书';
const path = '/committees/{c}/readings/programme';

/** 年度读书计划: months by groups, with topic, book and sharing. */
export const readProgramme = endpoint({
  method: 'get',
  path,
  operationId: 'readings.read-programme',
  tag,
  permission: 'gathering:read',
  query: z.strictObject({ year: z.optional(yearInQuery) }),
  status: 200,
  answer: programmeSchema,
});

/** 按计划登记: drafts a reading for every group of a month that has a book and no reading yet. */
export const confirmProgramme = endpoint({
  method: 'post',
  path,
  operationId: 'readings.confirm-programme',
  tag,
  permission: 'gathering:plan',
  body: z.strictObject({
    month,
    on: z.optional(day),
    groups: z.optional(z.array(id).check(z.maxLength(mostEntries.programmeGroups), noTwins('读书群重复'))),
  }),
  status: 200,
  answer: z.object({ items: z.array(z.object({ id, title: z.string(), on: day })) }),
});
