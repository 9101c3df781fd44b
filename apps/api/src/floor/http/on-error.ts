import { Refusal, type FieldError, type RefusalCode } from '@lianluo/domain/refusal';
import type { Context, ErrorHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { RowTooLarge, StorageBusy, WriteTooLarge } from '../storage/table';
import type { Env } from './env';
import { isEnglish } from './language';
import { Fault, NoSuchMethod, TryLater } from './problem';
import { vary } from './send';
import { shownPath } from './shown-path';

/** Where nothing tells when, soon: what was in the way is short. */
const soonSeconds = 2;

export const onError: ErrorHandler<Env> = (error, c) => {
  if (error instanceof NoSuchMethod) c.header('allow', error.methods.join(', '));
  if (error instanceof TryLater) return answerProblem(c, error.code, error.errors, error.retryAfterSeconds);
  if (error instanceof Refusal) return answerProblem(c, error.code, error.errors);
  if (error instanceof StorageBusy) return answerProblem(c, 'server.busy');
  // What somebody added would make a record larger than the tables take.
  if (error instanceof RowTooLarge || error instanceof WriteTooLarge) return answerProblem(c, 'request.too-large');

  c.var.log({
    level: 'error',
    problem: 'Failed',
    requestId: c.var.requestId,
    path: shownPath(c.req.path),
    message: error.message,
    stack: error.stack,
  });
  return answerProblem(c, error instanceof Fault ? error.code : 'server.failed');
};

async function answerProblem(
  c: Context<Env>,
  code: RefusalCode,
  errors?: readonly FieldError[],
  retryAfterSeconds = soonSeconds,
): Promise<Response> {
  c.set('refused', code);
  // Most calls are refused nothing.
  const { problemOf } = await import('./problem-body');
  const problem = problemOf(code, c.var.requestId, isEnglish(c.req.header('accept-language')), errors);
  const { status } = problem;
  if (status === 401) c.header('www-authenticate', 'Bearer realm="lianluo"');
  if (status === 429 || status === 503) c.header('retry-after', String(retryAfterSeconds));
  return c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    vary,
  });
}

/** The sentence of one refusal for who prefers these languages. What speaks of many at once asks for it. */
export const telling = (accepted: string | undefined) => async (error: FieldError) =>
  (await import('./error-sentence')).sentenceOf(error, isEnglish(accepted));
