import { opinionKind } from '@lianluo/domain/opinion/opinion.kind';
import { mostCharacters as most } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { day, line } from './common';
import { endpoint } from './endpoint';
import { opinions } from './opinion';
import { waySchema } from './submission';

const tag = opinionKind.words.label;
const path = '/committees/{c}/opinions/{id}/submissions';

export const handUpOpinion = endpoint({
  method: 'post',
  path,
  operationId: 'opinions.hand-up',
  tag,
  permission: 'opinion:adopt',
  body: z.strictObject({
    to: line(most.name),
    on: day,
    way: waySchema,
    number: z.optional(line(most.number)),
    toParent: z._default(z.boolean(), false),
  }),
  status: 201,
  answer: opinions.read.answer,
});

export const voidSubmission = endpoint({
  method: 'post',
  path: `${path}/{record}/void`,
  operationId: 'opinions.void-submission',
  tag,
  permission: 'opinion:adopt',
  body: z.strictObject({ reason: line(most.reason) }),
  status: 200,
  answer: opinions.read.answer,
});

/** 上报 of an opinion, beside its state. */
export const submissionRecords = { handUpOpinion, voidSubmission };
