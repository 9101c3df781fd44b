import { letterActions, letterGroupNames, letterStates } from '@lianluo/domain/paper/letter';
import { letterPatternFault } from '@lianluo/domain/paper/letter-series';
import { paperNames } from '@lianluo/domain/paper/paper';
import { mostCharacters as most, mostCounts, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { day, id, instant, keysOf, line, listOf, paging, text, version, year, yearInQuery } from './common';
import { endpoint } from './endpoint';
import { flawAt, noTwins } from './flaw';
import { printedPaperSchema } from './papers';

const state = keysOf(letterStates);
const action = keysOf(letterActions);
const paper = z.enum(paperNames);
const group = z.enum(letterGroupNames);

/** 发出的文书 without its words. */
export const letterSummarySchema = z.object({
  id,
  kind: z.string(),
  item: id,
  subject: z.string(),
  paper,
  label: z.string(),
  record: z.optional(id),
  number: z.string(),
  year: z.int(),
  no: z.int(),
  to: z.string(),
  sentOn: day,
  sentBy: z.object({ id, name: z.string() }),
  state,
  receipt: z.nullable(
    z.object({
      returnedOn: day,
      signer: z.optional(z.string()),
      text: z.optional(z.string()),
      enteredBy: z.string(),
      enteredById: z.optional(id),
      enteredAt: instant,
    }),
  ),
  voided: z.nullable(z.object({ reason: z.string(), by: z.string(), byId: z.optional(id), at: instant })),
  createdAt: instant,
  updatedAt: instant,
  version,
  allowedActions: z.array(z.object({ action, label: z.string(), requires: z.array(z.string()) })),
});
export type LetterSummaryView = z.output<typeof letterSummarySchema>;

/** The same with its words, as it was sent. */
export const letterSchema = z.extend(letterSummarySchema, { content: printedPaperSchema });
export type LetterView = z.output<typeof letterSchema>;

const tag = '发文登记';
const base = '/committees/{c}/letters';
const one = `${base}/{id}` as const;

export const listLetters = endpoint({
  method: 'get',
  path: base,
  operationId: 'letters.list',
  tag,
  permission: 'letter:send',
  query: z.strictObject({
    ...paging,
    paper: z.optional(paper),
    state: z.optional(state),
    year: z.optional(yearInQuery),
    item: z.optional(id),
    q: z.optional(line(most.search)),
  }),
  status: 200,
  answer: listOf(letterSummarySchema),
});

/** Whoever may read its item; from outside of the house those alone to whom it was sent. */
export const readLetter = endpoint({
  method: 'get',
  path: one,
  operationId: 'letters.read',
  tag,
  permission: 'opinion:read',
  status: 200,
  answer: letterSchema,
});

export const letterDocument = endpoint({
  method: 'get',
  path: `${one}/document`,
  operationId: 'letters.document',
  tag,
  permission: 'opinion:read',
  status: 200,
  file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});

/** 登记回执 */
export const returnLetter = endpoint({
  method: 'post',
  path: `${one}/receipt`,
  operationId: 'letters.receipt',
  tag,
  permission: 'letter:send',
  body: z.strictObject({
    returnedOn: day,
    signer: z.optional(line(most.personName)),
    text: z.optional(text(most.comment)),
  }),
  status: 200,
  answer: letterSchema,
});

/** 作废: the number stays with it. */
export const voidLetter = endpoint({
  method: 'post',
  path: `${one}/void`,
  operationId: 'letters.void',
  tag,
  permission: 'letter:send',
  body: z.strictObject({ reason: line(most.reason) }),
  status: 200,
  answer: letterSchema,
});

const fields = {
  code: line(most.letterCode),
  pattern: line(most.number).check(
    z.superRefine((pattern, context) => {
      const fault = letterPatternFault(pattern);
      if (fault !== undefined) context.addIssue(flawAt([], 'letter.pattern', fault));
    }),
  ),
  issuedInYear: z.strictObject({ year, no: z.int().check(z.gte(0, '不能为负数'), z.lte(mostCounts.issues)) }),
};

/** 发文字号: a series for each group of papers, and the number that comes next. */
export const letterSeriesSchema = z.object({
  items: z.array(
    z.object({
      group,
      label: z.string(),
      papers: z.array(paper),
      code: z.optional(z.string()),
      pattern: z.string(),
      issuedInYear: z.optional(z.object({ year: z.int(), no: z.int() })),
      next: z.optional(z.string()),
    }),
  ),
  version,
});
export type LetterSeriesView = z.output<typeof letterSeriesSchema>;

const seriesBase = '/committees/{c}/letter-series';

export const readLetterSeries = endpoint({
  method: 'get',
  path: seriesBase,
  operationId: 'letter-series.read',
  tag,
  permission: 'letter:send',
  status: 200,
  answer: letterSeriesSchema,
});

/** Groups that are not named have no code from then on. */
export const changeLetterSeries = endpoint({
  method: 'put',
  path: seriesBase,
  operationId: 'letter-series.change',
  tag,
  permission: 'series:write',
  body: z.strictObject({
    series: z
      .array(
        z.strictObject({
          group,
          code: z.optional(fields.code),
          pattern: z.optional(fields.pattern),
          issuedInYear: z.optional(fields.issuedInYear),
        }),
      )
      .check(
        z.maxLength(mostEntries.letterGroups),
        noTwins('每类文书只设一次', ({ group: each }) => each),
      ),
  }),
  status: 200,
  answer: letterSeriesSchema,
  versioned: true,
});
