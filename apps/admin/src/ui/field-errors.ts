import type { ShownProblem } from './shown-problem';

/** The server's word on each field of a form, for the `error` of an el-form-item: `errors('/content/situation')`. */
export function fieldErrors(problem: ShownProblem | null | undefined): (pointer: string) => string | undefined {
  const messages = new Map(problem?.errors?.map(({ pointer, message }) => [pointer, message]));
  return (pointer) => messages.get(pointer) ?? under(messages, pointer);
}

/** A field whose parts are wrong (`/authors/0/name`) is wrong itself. */
function under(messages: Map<string, string>, pointer: string): string | undefined {
  for (const [at, message] of messages) if (at.startsWith(`${pointer}/`)) return message;
  return undefined;
}

/** Puts the cursor into the first field that is wrong. */
export function focusFirstError(form: HTMLElement | null | undefined): void {
  const field = form?.querySelector<HTMLElement>('.is-error input, .is-error textarea, [aria-invalid="true"]');
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
}
