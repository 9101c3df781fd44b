import { secrecyResults, type SecrecyResult } from '@lianluo/domain/issue/issue';
import * as z from 'zod/mini';
import { day } from './common';

/** 签发: by whom, under which post, on which day, and whether on paper. */
export const signatureSchema = z.object({
  name: z.string(),
  post: z.optional(z.string()),
  on: day,
  paper: z.optional(z.literal(true)),
});

// Object.keys types keys as strings; the object is a closed literal.
const results = Object.keys(secrecyResults) as SecrecyResult[];

/** 保密审查: by whom, on which day, with which result. */
export const secrecySchema = z.extend(signatureSchema, { result: z.enum(results) });
