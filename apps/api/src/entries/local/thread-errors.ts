import { Refusal, type FieldError, type RefusalCode } from '@lianluo/domain/refusal';
import { TryLater } from '../../floor/http/problem';
import { Superseded } from '../../features/import/store-batch';
import {
  RowTooLarge,
  StorageBusy,
  WriteConflict,
  WriteTooLarge,
  type FailedCondition,
} from '../../floor/storage/table';

/** An error as it travels between threads: cloning keeps neither its class nor its fields. */
export type SentError =
  | { kind: 'refusal'; code: RefusalCode; errors: readonly FieldError[] | undefined; retryAfterSeconds?: number }
  | { kind: 'conflict'; failed: readonly FailedCondition[] }
  | { kind: 'row'; index: number; sizeBytes: number }
  | { kind: 'named'; name: string; message: string; stack: string | undefined };

export function sentError(error: unknown): SentError {
  if (error instanceof Refusal) {
    const { code, errors } = error;
    const later = error instanceof TryLater && { retryAfterSeconds: error.retryAfterSeconds };
    return { kind: 'refusal', code, errors, ...later };
  }
  if (error instanceof WriteConflict) return { kind: 'conflict', failed: error.failed };
  if (error instanceof RowTooLarge) return { kind: 'row', index: error.index, sizeBytes: error.sizeBytes };
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return { kind: 'named', name, message, stack };
}

const named: Readonly<Record<string, new (message: string) => Error>> = { StorageBusy, WriteTooLarge, Superseded };

export function receivedError(sent: SentError): Error {
  switch (sent.kind) {
    case 'refusal':
      return sent.retryAfterSeconds === undefined
        ? new Refusal(sent.code, sent.errors)
        : new TryLater(sent.code, sent.retryAfterSeconds);
    case 'conflict':
      return new WriteConflict(sent.failed);
    case 'row':
      return new RowTooLarge(sent.index, sent.sizeBytes);
    case 'named': {
      const error = new (named[sent.name] ?? Error)(sent.message);
      if (sent.stack !== undefined) error.stack = sent.stack;
      return error;
    }
  }
}
