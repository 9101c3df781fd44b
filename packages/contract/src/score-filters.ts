import { quotaStates } from '@lianluo/domain/scheme/quota/state';
import { mostCharacters as most } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { id, keysOf, line, period } from './common';
import { flaw } from './flaw';
import { ruleId } from './scheme-points';

/* What lists, rankings and sheets of scores are asked for by. */

export const subjectKinds = ['member', 'unit', 'informant', 'committee'] as const;
export const subjectKind = z.enum(subjectKinds);
export type SubjectKind = (typeof subjectKinds)[number];

export const state = keysOf(quotaStates);

/** Points and stars are a year's; quotas may be asked for a part of one. The running year where nothing is said. */
export const yearOfScores = period.check(
  z.refine((text) => /^\d{4}$/.test(text), flaw('period.invalid', '积分、星级按年度计算，如 2026')),
);
export const during = { year: { period: z.optional(yearOfScores) }, part: { period: z.optional(period) } } as const;

/** Of a unit's place its members and informants, of units the one itself; those whose names are found. */
export const whose = {
  subject: z._default(subjectKind, 'member'),
  unit: z.optional(id),
  q: z.optional(line(most.search)),
};

/** Of units alone, for nobody else has sheets: the one itself, those whose names are found, those that have one of the sheets. */
export const ofSheets = { unit: whose.unit, q: whose.q, sheet: z.optional(ruleId) };

/** Of a plan, and those of whom any quota stands so. */
export const ofPlans = { plan: z.optional(ruleId), state: z.optional(state) };

/** Those of a grade; in the order of names, or the highest first. */
export const ofGrades = { grade: z.optional(ruleId), order: z._default(z.enum(['name', 'value']), 'name') };

/** What is ranked is being counted: how many of how many. What is told meanwhile is of an earlier day. */
export const counting = z.optional(z.object({ done: z.int(), total: z.int() }));
