import * as z from 'zod';

/** The answer to every call that did not go through (RFC 9457). `title` is the sentence to show. */
export const problemSchema = z
  .object({
    type: z.string().meta({ example: '/problems/opinion.already-adopted' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    code: z.string().meta({ example: 'opinion.already-adopted' }),
    requestId: z.string(),
    errors: z
      .array(z.object({ pointer: z.string(), code: z.string(), message: z.string() }))
      .optional()
      .meta({ description: '前 100 处' }),
    moreErrors: z.int().optional().meta({ description: '此外还有几处' }),
  })
  .meta({ id: 'Problem' });
export type Problem = z.output<typeof problemSchema>;
