import {
  arrivalStatuses,
  submissionWays,
  type ArrivalStatus,
  type SubmissionWay,
} from '@lianluo/domain/arrival/arrival';
import * as z from 'zod/mini';
import { day, id, instant } from './common';
import { voided } from './voided';

// Both are closed literals, whose keys Object.keys types as strings.
const ways = Object.keys(submissionWays) as SubmissionWay[];
const arrived = (Object.keys(arrivalStatuses) as ArrivalStatus[]).filter((each) => each !== 'draft');

export const waySchema = z.enum(ways);

/** 上报: to whom, when, by which way, and how far it has come there. */
export const submissionSchema = z.object({
  id,
  to: z.string(),
  on: day,
  way: waySchema,
  number: z.optional(z.string()),
  arrival: z.optional(
    z.object({ status: z.enum(arrived), on: day, reason: z.optional(z.string()), passedTo: z.optional(z.string()) }),
  ),
  enteredBy: z.string(),
  enteredById: z.optional(id),
  enteredAt: instant,
  voided,
});
