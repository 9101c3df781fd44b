import { plenaryId } from '@lianluo/domain/proposal/plenary';
import { assigningOffices } from '@lianluo/domain/proposal/handling-unit';
import * as z from 'zod/mini';
import { coded, day, instant, keysOf } from './common';
import { endpoint, xlsx } from './endpoint';
import { printedPaperSchema } from './papers';

const tag = '提案';
const path = '/committees/{c}/proposal-report';
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const session = coded(plenaryId, '届次如 15-3（十五届三次会议）');
/** The path and query of the list that shows exactly what was counted; null where no list does. */
const list = z.nullable(z.string());
const figure = z.object({ key: z.string(), label: z.string(), value: z.int(), list });
const rated = z.object({ satisfied: z.int(), 'mostly-satisfied': z.int(), unsatisfied: z.int() });

export const proposalReportSchema = z.object({
  session: z.object({ id: z.string(), name: z.string() }),
  asOf: instant,
  figures: z.array(figure),
  rates: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      numerator: z.int(),
      denominator: z.int(),
      /** To one decimal; null where there is nothing to divide by. */
      percent: z.nullable(z.number()),
      /** 口径 */
      rule: z.string(),
      numeratorList: list,
      denominatorList: list,
    }),
  ),
  categories: z.array(z.object({ name: z.string(), received: z.int(), filed: z.int(), replied: z.int(), list })),
  classes: z.array(figure),
  units: z.array(z.object({ name: z.string(), lead: z.int(), assist: z.int(), parts: z.int(), replied: z.int() })),
  satisfaction: z.object({ attitude: rated, result: rated }),
});
export type ProposalReportView = z.output<typeof proposalReportSchema>;

/** 提案工作情况 of a session. A city reads its counties' numbers, and none of their proposals. */
export const readProposalReport = endpoint({
  method: 'get',
  path,
  operationId: 'proposal-report.read',
  tag,
  permission: 'overview:read',
  query: z.strictObject({ session }),
  status: 200,
  answer: proposalReportSchema,
});

/** The same as a workbook: numbers, categories, units and the list itself, a sheet each. */
export const exportProposalReport = endpoint({
  method: 'post',
  path: `${path}/workbook`,
  operationId: 'proposal-report.workbook',
  tag,
  permission: 'export:run',
  body: z.strictObject({ session }),
  status: 200,
  file: xlsx,
});

/** The tables of 提案工作报告 as a Word file. */
export const printProposalReport = endpoint({
  method: 'post',
  path: `${path}/document`,
  operationId: 'proposal-report.document',
  tag,
  permission: 'export:run',
  body: z.strictObject({ session }),
  status: 200,
  file: docx,
});

const via = keysOf(assigningOffices);
const asked = { session, via: z.optional(via), assignedOn: z.optional(day) };

/** 交办单: what is assigned through one office, of a session or of one day. */
export const readAssignmentSheet = endpoint({
  method: 'get',
  path: `${path}/assignments`,
  operationId: 'proposal-report.assignments',
  tag,
  permission: 'opinion:edit',
  query: z.strictObject(asked),
  status: 200,
  answer: printedPaperSchema,
});

export const printAssignmentSheet = endpoint({
  method: 'post',
  path: `${path}/assignments/document`,
  operationId: 'proposal-report.assignments-document',
  tag,
  permission: 'opinion:edit',
  body: z.strictObject(asked),
  status: 200,
  file: docx,
});
