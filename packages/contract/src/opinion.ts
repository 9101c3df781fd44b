import { authorKinds, waysToShow } from '@lianluo/domain/opinion/author';
import { opinionKind } from '@lianluo/domain/opinion/opinion.kind';
import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { adoptionInput, adoptionSchema } from './adoption';
import { id, line, text, textOrNothing } from './common';
import { endpoint, type AnswerOf } from './endpoint';
import { endpointsOf } from './kind-endpoints';
import { nameAlone } from './name-alone';
import { courseRecordSchema, instructionSchema } from './instruction';
import { paperSchema } from './paper';
import { signatureSchema } from './signature';
import type { KindShapes } from './kind-types';
import { itemLink } from './link';
import { submissionSchema } from './submission';
import { asDecided, asItsModeSays, chosenFields, chosenUnits, handlingUnitFields, unitSteps } from './unit-steps';

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

const reason = line(most.reason);

const shapes = {
  fields: {
    content: { in: contentInput, changed: contentChange, out: contentSchema },
    authors: {
      in: z.array(authorInput).check(z.minLength(1, '请填写反映人'), z.maxLength(mostEntries.authors)),
      out: z.array(authorSchema),
    },
    handlingUnits: { out: z.array(z.object(handlingUnitFields)) },
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
    transfer: { handlingUnits: chosenUnits(z.strictObject(chosenFields)) },
    ...unitSteps,
  },
  rules: { transfer: asItsModeSays, 'resolve-return': asDecided },
} satisfies KindShapes;

/** Endpoints of 社情民意信息. */
export const opinions = endpointsOf(opinionKind, shapes);
export type OpinionSummary = AnswerOf<typeof opinions.list>['items'][number];
export type OpinionView = AnswerOf<typeof opinions.read>;
const opinionSchema = opinions.read.answer;

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
