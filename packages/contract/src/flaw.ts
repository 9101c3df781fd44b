import type { FieldCode } from '@lianluo/domain/refusal';
import * as z from 'zod/mini';

/** What a rule of ours refuses with: its code, which has a sentence in every language, and the Chinese one where it knows more. */
export const flaw = (code: FieldCode, message: string) => ({ error: message, params: { code } });

/** The same as one issue of a check that looks at several fields. */
export const flawAt = (path: PropertyKey[], code: FieldCode, message: string) => ({
  code: 'custom' as const,
  path,
  message,
  params: { code },
});

/** Nothing stands twice in the list. */
export const noTwins = <Entry>(message: string, keyOf: (entry: Entry) => unknown = (entry) => entry) =>
  z.refine<Entry[]>((list) => new Set(list.map(keyOf)).size === list.length, flaw('list.repeated', message));
