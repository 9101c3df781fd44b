import { reportTypes } from '@lianluo/domain/report/report';
import { owedStates, reportPeriods, reportWhom } from '@lianluo/domain/report/report-rule';
import { reportKind } from '@lianluo/domain/report/report.kind';
import { mostCharacters as most, mostCounts, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { day, flag, id, keysOf, line, listOf, paging, period, version } from './common';
import { endpoint, xlsx } from './endpoint';
import { flawAt, noTwins } from './flaw';
import { stamps } from './mirror';

const type = keysOf(reportTypes);
const every = keysOf(reportPeriods);
const whom = keysOf(reportWhom);
const state = keysOf(owedStates);
const upTo = (least: number, max: number) => z.int().check(z.gte(least), z.lte(max));
const ids = (max: number) => z.array(id).check(z.maxLength(max), noTwins('重复'));

const terms = {
  period: every,
  whom,
  units: z._default(ids(mostEntries.ruleUnits), []),
  members: z._default(ids(mostEntries.ruleMembers), []),
  dueMonth: upTo(1, mostCounts.dueMonth),
  dueDay: upTo(1, mostCounts.dayOfMonth),
};
const termsInput = z.strictObject(terms).check(
  z.superRefine(({ whom: asked, units, members }, context) => {
    const names = units.length + members.length;
    if (asked === 'named' && names === 0) context.addIssue(flawAt(['units'], 'field.required', '请指定单位或委员'));
  }),
);

export const reportRuleSchema = z.object({
  id,
  name: z.string(),
  type,
  terms: z.object({ ...terms, units: z.array(id), members: z.array(id), from: day }),
  remindDays: z.int(),
  to: z.optional(day),
  active: z.boolean(),
  ...stamps,
  version,
});
export type ReportRuleView = z.output<typeof reportRuleSchema>;

const tag = reportKind.words.label;
const base = '/committees/{c}/report-rules';
const one = `${base}/{id}` as const;
const permission = 'gathering:plan';
const fields = { name: line(most.name), type, terms: termsInput, remindDays: upTo(0, mostCounts.remindDays) };

export const listReportRules = endpoint({
  method: 'get',
  path: base,
  operationId: 'report-rules.list',
  tag,
  permission,
  query: z.strictObject({ ...paging, active: z.optional(flag), q: z.optional(line(most.search)) }),
  status: 200,
  answer: listOf(reportRuleSchema),
});

export const createReportRule = endpoint({
  method: 'post',
  path: base,
  operationId: 'report-rules.create',
  tag,
  permission,
  body: z.strictObject({ ...fields, remindDays: z._default(fields.remindDays, 10), from: z.optional(day) }),
  status: 201,
  answer: reportRuleSchema,
});

export const readReportRule = endpoint({
  method: 'get',
  path: one,
  operationId: 'report-rules.read',
  tag,
  permission,
  status: 200,
  answer: reportRuleSchema,
  byVersion: true,
});

/** New terms hold from the period that runs on; what was asked for before stays as it was. */
export const changeReportRule = endpoint({
  method: 'patch',
  path: one,
  operationId: 'report-rules.change',
  tag,
  permission,
  body: z.strictObject({
    name: z.optional(fields.name),
    terms: z.optional(termsInput),
    remindDays: z.optional(fields.remindDays),
    active: z.optional(z.boolean()),
  }),
  status: 200,
  answer: reportRuleSchema,
  versioned: true,
});

const counts = { total: z.int(), inTime: z.int(), late: z.int(), owing: z.int() };
const owedLine = z.object({
  subject: z.object({ kind: z.enum(['member', 'unit', 'committee']), id: z.optional(id), name: z.string() }),
  state,
  report: z.optional(z.object({ id, status: z.string(), handedInOn: z.optional(day) })),
  /** 催报 to copy, for who owes it. */
  words: z.optional(z.string()),
});
export const owedSchema = z.object({
  rule: id,
  period: z.string(),
  deadline: day,
  /** The periods that the rule asks for in the year of this one. */
  periods: z.array(z.string()),
  ...counts,
  items: z.array(owedLine),
});
export type OwedView = z.output<typeof owedSchema>;

/** 应报未报: who was asked in a period, who handed it in and when, and who has not. */
export const readOwed = endpoint({
  method: 'get',
  path: `${one}/owed`,
  operationId: 'report-rules.owed',
  tag,
  permission,
  query: z.strictObject({ period: z.optional(period) }),
  status: 200,
  answer: owedSchema,
});

export const exportOwed = endpoint({
  method: 'post',
  path: `${one}/owed/exports`,
  operationId: 'report-rules.export-owed',
  tag,
  permission: 'export:run',
  body: z.strictObject({ period: z.optional(period) }),
  status: 200,
  file: xlsx,
});
