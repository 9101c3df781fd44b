import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { id, text } from './common';

/** 佐证 as it is shown: in words, and files with their names. */
export const evidenceSchema = z.object({
  text: z.optional(z.string()),
  files: z.optional(z.array(z.object({ id, name: z.string() }))),
});

/** As it is entered: files by their ids. */
export const evidenceInput = z.strictObject({
  text: z.optional(text(most.result)),
  files: z.optional(z.array(id).check(z.maxLength(mostEntries.evidenceFiles))),
});
