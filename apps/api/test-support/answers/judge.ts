import { createRequire } from 'node:module';
import { inject } from 'vitest';
import type { Answered } from '../../src/floor/context';
import type { Expectations } from './expectations';

interface Judge {
  (value: unknown): boolean;
  errors?: { instancePath: string; message?: string; params: Record<string, unknown> }[] | null;
}

interface Compiled {
  judges: Judge[];
  expectations: Expectations;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the code stands that judges answers. */
    answers: string;
  }
}

let loaded: Compiled | undefined;
// Written by `compile.ts`.
const compiled = (): Compiled => (loaded ??= createRequire(import.meta.url)(inject('answers')) as Compiled);

/** Has answers judged by other code from here on: that of a document with more in it. */
export function judgeBy(file: string): void {
  loaded = createRequire(import.meta.url)(file) as Compiled;
}

/** What goes with any answer, or with none of a particular call: the transport, and what browsers are told. */
const transport = new Set([
  'cache-control',
  'content-type',
  'content-length',
  'set-cookie',
  'vary',
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
  'permissions-policy',
  'content-security-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
]);

/** Throws where an answer is not what the document says of its operation. `text` is its body, where that is JSON. */
export function requireDocumented({ operation, code, method }: Answered, response: Response, text?: string): void {
  if (operation === undefined) return;
  const { judges, expectations } = compiled();
  const { status, headers } = response;
  const expectation = expectations[operation];
  const expected = expectation?.answers[status];
  const refuse = (why: string): never => {
    throw new Error(`${operation} answered ${status} ${code ?? ''}: ${why}.`);
  };
  if (!expected) return refuse('the OpenAPI document does not name this status');

  const named = [...headers.keys()];
  const undeclared = named.filter((name) => !transport.has(name) && !expected.headers.includes(name));
  if (undeclared.length > 0) refuse(`the document does not name the headers ${undeclared.join(', ')}`);
  const missing = expected.promised.filter((name) => !headers.has(name));
  if (missing.length > 0) refuse(`the document promises the headers ${missing.join(', ')}`);
  if (code !== undefined && !expectation.codes.includes(code)) refuse('the document does not name this code');

  const type = headers.get('content-type')?.split(';')[0];
  if (method === 'HEAD') return;
  if (type === undefined ? expected.types.length > 0 : !expected.types.includes(type))
    refuse(`its body is ${type ?? 'nothing'}, not ${expected.types.join(' or ')}`);
  if (expected.schema === undefined || text === undefined) return;
  const judge = judges[expected.schema];
  if (judge && !judge(JSON.parse(text)))
    refuse(`its body is not of the document: ${JSON.stringify(judge.errors?.[0])}`);
}
