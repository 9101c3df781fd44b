import { callKind } from '@lianluo/domain/call/call.kind';
import { mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { id } from './common';
import { endpoint, type AnswerOf } from './endpoint';
import { endpointsOf } from './kind-endpoints';
import type { KindShapes } from './kind-types';
import { namedUnits } from './named-units';

const shapes = {
  fields: {
    units: namedUnits(mostEntries.newUnits),
  },
} satisfies KindShapes;

/** Endpoints of 约稿. */
export const calls = endpointsOf(callKind, shapes);
export type CallView = AnswerOf<typeof calls.read>;

const counts = { answered: z.int(), issued: z.int(), adopted: z.int(), chosen: z.int() };

/**
 * 应约情况: how many name a call, and what became of them: opinions that were issued and adopted, proposals that were filed, clues that
 * were chosen; of each unit that was asked or answered.
 */
export const answersSchema = z.object({
  ...counts,
  units: z.array(z.object({ unit: z.optional(id), name: z.string(), asked: z.boolean(), ...counts })),
});
export type AnswersView = z.output<typeof answersSchema>;

export const callAnswers = endpoint({
  method: 'get',
  path: '/committees/{c}/calls/{id}/answers',
  operationId: 'calls.answers',
  tag: callKind.words.label,
  permission: 'gathering:read',
  status: 200,
  answer: answersSchema,
});

/** What stands beside the course of a call. */
export const callRecords = { callAnswers };
