import { Refusal, type RefusalCode } from '../src/refusal';

/** What a rule answers: its result, or the code of its refusal. */
export function answer<Result>(attempt: () => Result): Result | RefusalCode {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
