import * as z from 'zod/mini';

/** The answer to every call that did not go through (RFC 9457). `title` is the sentence to show. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  code: z.string(),
  requestId: z.string(),
  errors: z.optional(z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() }))),
  moreErrors: z.optional(z.int()),
});
export type Problem = z.output<typeof problemSchema>;
