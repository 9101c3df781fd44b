import { adoptionKinds, adoptionLevels } from '@lianluo/domain/opinion/opinion';
import { mostCharacters as most } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { day, id, instant, keysOf, line } from './common';
import { voided } from './voided';

export const adoptionKind = keysOf(adoptionKinds);

/** 采用: which level, which organ, in which journal, how. */
export const adoptionSchema = z.object({
  id,
  level: z.enum(adoptionLevels),
  organ: z.optional(z.string()),
  outlet: z.optional(z.string()),
  number: z.optional(z.string()),
  kind: z.optional(adoptionKind),
  adoptedOn: z.nullable(day),
  evidence: z.optional(z.string()),
  enteredBy: z.string(),
  enteredById: z.optional(id),
  enteredAt: instant,
  voided,
});

/** What one adoption and a list of many say alike. */
export const adoptionInput = {
  level: z.enum(adoptionLevels),
  organ: z.optional(line(most.organ)),
  outlet: z.optional(line(most.outlet)),
  number: z.optional(line(most.number)),
  kind: z.optional(adoptionKind),
  adoptedOn: day,
};
