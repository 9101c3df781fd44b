import { courseStates } from '@lianluo/domain/opinion/instruction';
import * as z from 'zod/mini';
import { day, id, keysOf } from './common';
import { endpoint } from './endpoint';

export const openInstructionSchema = z.object({
  opinion: id,
  title: z.string(),
  leaderPost: z.string(),
  state: keysOf(courseStates),
  since: day,
  dueOn: z.optional(day),
});
export type OpenInstruction = z.output<typeof openInstructionSchema>;

/** 批示在办: what lies before a leader, and what was instructed and is not fed back, longest first. */
export const listOpenInstructions = endpoint({
  method: 'get',
  path: '/committees/{c}/instructions',
  operationId: 'instructions.list',
  tag: '工作台',
  permission: 'opinion:adopt',
  status: 200,
  answer: z.object({ items: z.array(openInstructionSchema) }),
});
