import type { RefusalCode } from './refusals';

export type { RefusalCode } from './refusals';

/**
 * One field of the input that is wrong: where (RFC 6901 pointer), why, and what would be right. A code of the catalogue has its
 * sentence there.
 */
export type FieldError = { pointer: string } & (
  | { code: string; message: string }
  | { code: RefusalCode; message?: never }
);

/**
 * A rule said no. Anything else that is thrown is a bug or an outage. Its sentence stands in the catalogue (`refusals`), which
 * nothing needs before somebody is told.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  readonly errors: readonly FieldError[] | undefined;

  constructor(code: RefusalCode, errors?: readonly FieldError[]) {
    super(code);
    this.code = code;
    this.errors = errors;
  }
}

/** The input is well formed, but this field of it cannot be taken. */
export const invalidField = (pointer: string, code: string, message: string) =>
  new Refusal('request.invalid', [{ pointer, code, message }]);

/** It is one field of the input that the rule speaks of. */
export const refusedField = (pointer: string, code: RefusalCode) => new Refusal(code, [{ pointer, code }]);
