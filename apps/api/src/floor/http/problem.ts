import { Refusal, type FieldError, type RefusalCode } from '@lianluo/domain/refusal';
import type { Context, ErrorHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { RowTooLarge, StorageBusy, WriteTooLarge } from '../storage/table';
import type { Env } from './env';

/** Refused, with a time after which the same call may go through. */
export class TryLater extends Refusal {
  readonly retryAfterSeconds: number;

  constructor(code: RefusalCode, retryAfterSeconds: number) {
    super(code);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Something is broken that the operator can mend: it is logged like any failure, and the caller is told what it is. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}

export const onError: ErrorHandler<Env> = (error, c) => {
  if (error instanceof TryLater) c.header('retry-after', String(error.retryAfterSeconds));
  if (error instanceof Refusal) {
    if (error.code === 'key.refused') c.header('www-authenticate', 'Bearer');
    if (error.code === 'server.busy') c.header('retry-after', '2');
    return answerProblem(c, error.code, error.errors);
  }
  if (error instanceof StorageBusy) {
    c.header('retry-after', '2');
    return answerProblem(c, 'server.busy');
  }
  // What somebody added would make a record larger than the tables take.
  if (error instanceof RowTooLarge || error instanceof WriteTooLarge) return answerProblem(c, 'request.too-large');

  c.var.log({
    level: 'error',
    problem: 'Failed',
    requestId: c.var.requestId,
    path: c.req.path,
    message: error.message,
    stack: error.stack,
  });
  return answerProblem(c, error instanceof Fault ? error.code : 'server.failed');
};

async function answerProblem(c: Context<Env>, code: RefusalCode, errors?: readonly FieldError[]): Promise<Response> {
  c.set('refused', code);
  // Most calls are refused nothing.
  const { problemOf } = await import('./problem-body');
  const english = /^en\b/i.test(c.req.header('accept-language') ?? '');
  const problem = problemOf(code, c.var.requestId, english, errors);
  return c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  });
}
