import type { FieldCode } from './field-refusals';
import type { RefusalCode } from './refusals';

export type { FieldCode } from './field-refusals';
export type { RefusalCode } from './refusals';

/**
 * One field of the input that is wrong: where (RFC 6901 pointer) and why. What would be right is told by the catalogues, with
 * the facts that their sentence asks for; a Chinese sentence that knows more stands in its place.
 */
export interface FieldError {
  pointer: string;
  code: FieldCode | RefusalCode;
  message?: string;
  facts?: Readonly<Record<string, string | number>>;
}

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
export const invalidField = (pointer: string, code: FieldCode | RefusalCode, message: string) =>
  new Refusal('request.invalid', [{ pointer, code, message }]);

/** It is one field of the input that the rule speaks of. */
export const refusedField = (pointer: string, code: RefusalCode) => new Refusal(code, [{ pointer, code }]);
