import type { FieldCode } from '@lianluo/domain/refusal';
import { authorKinds, waysToShow } from '@lianluo/domain/opinion/author';
import { handlingStates, type HandlingMode } from '@lianluo/domain/handling/handling-unit';
import { opinionKind } from '@lianluo/domain/opinion/opinion.kind';
import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { flawAt, noTwins } from './flaw';
import { adoptionInput, adoptionSchema } from './adoption';
import { id, instant, line, naming, text, textOrNothing } from './common';
import { endpoint, type AnswerOf } from './endpoint';
import { endpointsOf } from './kind-endpoints';
import { nameAlone } from './name-alone';
import { courseRecordSchema, instructionSchema } from './instruction';
import { paperSchema } from './paper';
import { signatureSchema } from './signature';
import type { KindShapes } from './kind-types';
import { itemLink } from './link';
import { submissionSchema } from './submission';

// Object.keys types keys as strings; the object is a closed literal.
const states = Object.keys(handlingStates) as (keyof typeof handlingStates)[];

const contentInput = z.strictObject({
  situation: text(most.section),
  analysis: z.optional(textOrNothing(most.section)),
  suggestion: z.optional(textOrNothing(most.section)),
});

/** What a change leaves out stays; null takes it away. */
const contentChange = z.strictObject({
  situation: z.optional(text(most.section)),
  analysis: z.nullish(textOrNothing(most.section)),
  suggestion: z.nullish(textOrNothing(most.section)),
});

const contentSchema = z.nullable(
  z.object({
    situation: z.string(),
    analysis: z.optional(z.string()),
    suggestion: z.optional(z.string()),
    references: z.optional(z.array(z.object({ item: id, title: z.string(), text: z.string() }))),
  }),
);

const authorInput = z.union([
  z.strictObject({ member: id }),
  z.strictObject({ informant: id }),
  z.strictObject({
    name: nameAlone(most.personName),
    kind: z._default(z.enum(authorKinds), 'other'),
    shownAs: z.optional(z.enum(waysToShow)),
  }),
]);

const authorSchema = z.union([
  z.object({ member: id, name: z.string(), post: z.optional(z.string()) }),
  z.object({ informant: id, name: z.string() }),
  z.object({ name: z.string(), kind: z.enum(authorKinds), shownAs: z.optional(z.enum(waysToShow)) }),
]);

const handlingUnitSchema = z.object({
  id,
  name: z.string(),
  entry: z.optional(id),
  lead: z.boolean(),
  state: z.enum(states),
  since: instant,
  assignedAt: instant,
  signedForAt: z.optional(instant),
  repliedAt: z.optional(instant),
  reply: z.optional(z.string()),
  returnReason: z.optional(z.string()),
  returnRefusal: z.optional(z.string()),
  releaseReason: z.optional(z.string()),
});

const handlingUnit = id;
const handlingUnits = z
  .array(id)
  .check(z.minLength(1), z.maxLength(mostEntries.handlingUnits), noTwins('承办单位重复'));
const reason = line(most.reason);

/** A step of one handling unit, or of several at once that did the same. */
const several = { handlingUnit, handlingUnits };
const one = { handlingUnit };

const shapes = {
  fields: {
    content: { in: contentInput, changed: contentChange, out: contentSchema },
    authors: {
      in: z.array(authorInput).check(z.minLength(1, '请填写反映人'), z.maxLength(mostEntries.authors)),
      out: z.array(authorSchema),
    },
    handlingUnits: { out: z.array(handlingUnitSchema) },
    adoptions: { out: z.array(adoptionSchema) },
    submissions: { out: z.array(submissionSchema) },
    instructions: { out: z.array(instructionSchema) },
    instructionRecords: { out: z.array(courseRecordSchema) },
    recipients: { in: z.array(line(most.name)).check(z.maxLength(mostEntries.recipients)), out: z.array(z.string()) },
    signature: { out: signatureSchema },
    from: itemLink,
    raisedAt: itemLink,
  },
  steps: {
    transfer: {
      handlingUnits: z
        .array(z.strictObject({ name: naming(most.name), lead: z.optional(z.boolean()) }))
        .check(z.minLength(1), z.maxLength(mostEntries.handlingUnits)),
    },
    'sign-for': several,
    reply: several,
    'check-reply': several,
    'request-return': one,
    'resolve-return': one,
    release: one,
  },
  rules: { transfer: asItsModeSays, 'resolve-return': asDecided },
} satisfies KindShapes;

/** Endpoints of 社情民意信息. */
export const opinions = endpointsOf(opinionKind, shapes);
export type OpinionSummary = AnswerOf<typeof opinions.list>['items'][number];
export type OpinionView = AnswerOf<typeof opinions.read>;
const opinionSchema = opinions.read.answer;

/** 单办 has one unit, 会办 and 分办 several, of which at most one leads. */
function asItsModeSays(
  {
    mode,
    handlingUnits: units,
  }: { mode: HandlingMode; handlingUnits: readonly { name: string; lead?: boolean | undefined }[] },
  context: z.core.$RefinementCtx,
): void {
  const wrong = (code: FieldCode, message: string) => context.addIssue(flawAt(['handlingUnits'], code, message));
  if (mode === 'sole' && units.length > 1) wrong('units.sole', '单办只能选一个承办单位');
  if (mode !== 'sole' && units.length < 2) wrong('units.several', '会办、分办至少两个承办单位');
  if (mode === 'joint' && units.filter((unit) => unit.lead).length > 1)
    wrong('units.one-lead', '会办只能有一个主办单位');
  if (new Set(units.map((unit) => unit.name)).size < units.length) wrong('list.repeated', '承办单位重复');
}

/** 改派 names the new unit, 不同意 says why. */
function asDecided(
  {
    decision,
    to,
    reason: why,
  }: { decision: 'refuse' | 'change'; to?: string | undefined; reason?: string | undefined },
  context: z.core.$RefinementCtx,
): void {
  const missing = (path: 'to' | 'reason', message: string) =>
    context.addIssue(flawAt([path], `decision.${path}`, message));
  if (decision === 'change' && to === undefined) missing('to', '改派时请填写新的承办单位');
  if (decision === 'refuse' && why === undefined) missing('reason', '不同意退办时请填写理由');
}

const tag = '社情民意信息';
const path = '/committees/{c}/opinions/{id}';

export const adoptOpinion = endpoint({
  method: 'post',
  path: `${path}/adoptions`,
  operationId: 'opinions.adopt',
  tag,
  permission: 'opinion:adopt',
  body: z.strictObject({ ...adoptionInput, evidence: z.optional(line(most.evidence)) }),
  status: 201,
  answer: opinionSchema,
});

export const voidAdoption = endpoint({
  method: 'post',
  path: `${path}/adoptions/{record}/void`,
  operationId: 'opinions.void-adoption',
  tag,
  permission: 'opinion:adopt',
  body: z.strictObject({ reason }),
  status: 200,
  answer: opinionSchema,
});

export const opinionPaper = endpoint({
  method: 'get',
  path: `${path}/paper`,
  operationId: 'opinions.paper',
  tag,
  permission: 'opinion:read',
  status: 200,
  answer: paperSchema,
});

export const opinionDocument = endpoint({
  method: 'get',
  path: `${path}/document`,
  operationId: 'opinions.document',
  tag,
  permission: 'opinion:read',
  status: 200,
  file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});

/** What stands beside an opinion's state; its instructions apart. */
export const opinionRecords = {
  adoptOpinion,
  voidAdoption,
  opinionPaper,
  opinionDocument,
};
