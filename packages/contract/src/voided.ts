import * as z from 'zod/mini';
import { id, instant } from './common';

/** 作废 of a record: why, by whom and when, where it was. */
export const voided = z.optional(z.object({ reason: z.string(), by: z.string(), byId: z.optional(id), at: instant }));
