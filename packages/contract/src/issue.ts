import { issueKind } from '@lianluo/domain/issue/issue.kind';
import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { day, id, line, text } from './common';
import { endpoint, type AnswerOf } from './endpoint';
import { endpointsOf } from './kind-endpoints';
import type { KindShapes } from './kind-types';
import { circulationSchema } from './series';
import { paperSchema, signingSheetSchema } from './paper';
import { secrecySchema, signatureSchema } from './signature';

/** 稿件: an opinion by its id as it is, or a text that was edited from one or several. */
const articleInput = z.union([
  id,
  z.strictObject({
    sources: z.array(id).check(z.minLength(1, '请选择来稿'), z.maxLength(mostEntries.sources)),
    title: z.optional(line(most.title)),
    text: z.optional(text(most.record)),
  }),
]);

const articleSchema = z.object({
  title: z.string(),
  sources: z.array(z.object({ item: id, title: z.string() })),
  text: z.optional(z.string()),
});

const articles = z.array(articleInput).check(z.maxLength(mostEntries.articles));

const shapes = {
  fields: {
    items: { in: z._default(articles, []), out: z.array(articleSchema) },
    circulation: { in: z.optional(circulationSchema), out: circulationSchema },
    signature: { out: signatureSchema },
    secrecy: { out: secrecySchema },
    reissues: { out: z.array(z.object({ on: day, reason: z.string() })) },
  },
  steps: { reissue: { items: articles } },
  also: { signer: z.optional(z.string()), signedOn: z.optional(day), recipients: z.array(z.string()) },
} satisfies KindShapes;

/** Endpoints of 刊物编发: 一期 each. */
export const issues = endpointsOf(issueKind, shapes);
export type IssueView = AnswerOf<typeof issues.read>;

const tag = issueKind.words.label;
const path = '/committees/{c}/issues/{id}';

export const issuePaper = endpoint({
  method: 'get',
  path: `${path}/paper`,
  operationId: 'issues.paper',
  tag,
  permission: 'opinion:read',
  status: 200,
  answer: paperSchema,
});

export const issueDocument = endpoint({
  method: 'get',
  path: `${path}/document`,
  operationId: 'issues.document',
  tag,
  permission: 'opinion:read',
  status: 200,
  file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});

export const issueSigningSheet = endpoint({
  method: 'get',
  path: `${path}/signing-sheet`,
  operationId: 'issues.signing-sheet',
  tag,
  permission: 'opinion:read',
  status: 200,
  answer: signingSheetSchema,
});

export const issueSigningDocument = endpoint({
  method: 'get',
  path: `${path}/signing-document`,
  operationId: 'issues.signing-document',
  tag,
  permission: 'opinion:read',
  status: 200,
  file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});

/** What stands beside the course of an issue. */
export const issueRecords = { issuePaper, issueDocument, issueSigningSheet, issueSigningDocument };
