import { seriesHeads } from '@lianluo/domain/issue/series';
import { patternFault } from '@lianluo/domain/issue/number-pattern';
import { mostCharacters as most, mostCounts, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { flawAt } from './flaw';
import { flag, id, keysOf, line, paging, version, year } from './common';
import { endpoint } from './endpoint';
import { mirrorOf, mirrorQuery, stamps } from './mirror';

const names = z.array(line(most.name)).check(z.maxLength(mostEntries.recipients));
/** 报、送、发 */
export const circulationSchema = z.strictObject({ report: names, send: names, distribute: names });

const fields = {
  name: line(most.name),
  head: keysOf(seriesHeads),
  pattern: line(most.number).check(
    z.superRefine((pattern, context) => {
      const fault = patternFault(pattern);
      if (fault !== undefined) context.addIssue(flawAt([], 'series.pattern', fault));
    }),
  ),
  issuedBefore: z.int().check(z.gte(0, '不能为负数'), z.lte(mostCounts.issues)),
  issuedInYear: z.strictObject({ year, no: z.int().check(z.gte(0, '不能为负数'), z.lte(mostCounts.issues)) }),
  notice: line(most.name),
  circulation: circulationSchema,
  editor: line(most.personName),
  phone: line(most.phone),
  copies: z.int().check(z.gte(1), z.lte(mostCounts.copies)),
};

export const seriesSchema = z.object({
  id,
  name: z.string(),
  head: fields.head,
  pattern: z.string(),
  issuedBefore: z.int(),
  issuedInYear: z.optional(z.object({ year: z.int(), no: z.int() })),
  notice: z.optional(z.string()),
  circulation: z.optional(circulationSchema),
  editor: z.optional(z.string()),
  phone: z.optional(z.string()),
  copies: z.optional(z.int()),
  active: z.boolean(),
  ...stamps,
  version,
});
export type SeriesView = z.output<typeof seriesSchema>;

const tag = '刊物';

export const listSeries = endpoint({
  method: 'get',
  path: '/committees/{c}/series',
  operationId: 'series.list',
  tag,
  permission: 'series:read',
  query: z.strictObject({ ...paging, ...mirrorQuery, active: z.optional(flag), q: z.optional(line(most.search)) }),
  status: 200,
  answer: mirrorOf(seriesSchema),
});

export const createSeries = endpoint({
  method: 'post',
  path: '/committees/{c}/series',
  operationId: 'series.create',
  tag,
  permission: 'series:write',
  body: z.strictObject({
    name: fields.name,
    head: z._default(fields.head, 'red'),
    pattern: z.optional(fields.pattern),
    issuedBefore: z._default(fields.issuedBefore, 0),
    issuedInYear: z.optional(fields.issuedInYear),
    notice: z.optional(fields.notice),
    circulation: z.optional(fields.circulation),
    editor: z.optional(fields.editor),
    phone: z.optional(fields.phone),
    copies: z.optional(fields.copies),
  }),
  status: 201,
  answer: seriesSchema,
});

export const readSeries = endpoint({
  method: 'get',
  path: '/committees/{c}/series/{id}',
  operationId: 'series.read',
  tag,
  permission: 'series:read',
  status: 200,
  answer: seriesSchema,
  byVersion: true,
});

/** null takes a preset away again. */
export const changeSeries = endpoint({
  method: 'patch',
  path: '/committees/{c}/series/{id}',
  operationId: 'series.change',
  tag,
  permission: 'series:write',
  body: z.strictObject({
    name: z.optional(fields.name),
    head: z.optional(fields.head),
    pattern: z.optional(fields.pattern),
    issuedBefore: z.optional(fields.issuedBefore),
    issuedInYear: z.nullish(fields.issuedInYear),
    notice: z.nullish(fields.notice),
    circulation: z.nullish(fields.circulation),
    editor: z.nullish(fields.editor),
    phone: z.nullish(fields.phone),
    copies: z.nullish(fields.copies),
    active: z.optional(z.boolean()),
  }),
  status: 200,
  answer: seriesSchema,
  versioned: true,
});
