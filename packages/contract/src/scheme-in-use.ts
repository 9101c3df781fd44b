import { standards } from '@lianluo/domain/unit/unit';
import * as z from 'zod/mini';
import { day, keysOf } from './common';
import { rhythmSchema } from './rhythm';

/** 考核办法 in force, as far as everyday pages need it: names, and what is offered. */
export const inUseSchema = z.object({
  version: z.int(),
  name: z.string(),
  effectiveFrom: day,
  words: z.object({
    platform: z.string(),
    reading: z.string(),
    consultation: z.string(),
    opinionStation: z.string(),
    units: z.optional(z.record(z.string(), z.string())),
  }),
  unitTypes: z.array(z.string()),
  standard: keysOf(standards),
  rhythms: z.object({ reading: rhythmSchema, consultation: rhythmSchema, opinion: rhythmSchema }),
  sectors: z.optional(z.array(z.string())),
  categories: z.optional(z.array(z.string())),
});
