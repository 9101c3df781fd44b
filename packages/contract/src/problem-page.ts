import * as z from 'zod/mini';
import { endpoint } from './endpoint';

const told = z.object({ title: z.string(), advice: z.string() });

/** What a refusal means and what to do: where the `type` of every problem leads. */
export const problemPageSchema = z.object({ code: z.string(), status: z.int(), zh: told, en: told });
export type ProblemPage = z.output<typeof problemPageSchema>;

export const readProblem = endpoint({
  method: 'get',
  path: '/problems/{code}',
  operationId: 'problems.read',
  tag: '接口',
  permission: 'public',
  status: 200,
  answer: problemPageSchema,
  page: true,
});
