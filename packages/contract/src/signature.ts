import * as z from 'zod/mini';
import { day } from './common';

/** 签发: by whom, under which post, on which day, and whether on paper. */
export const signatureSchema = z.object({
  name: z.string(),
  post: z.optional(z.string()),
  on: day,
  paper: z.optional(z.literal(true)),
});
