import * as z from 'zod/mini';
import { instant } from './common';

/** 作废 of a record: why, by whom and when, where it was. */
export const voided = z.optional(z.object({ reason: z.string(), by: z.string(), at: instant }));
