import { mostEntriesOfScheme as entries, mostNumbersOfScheme as numbers } from '@lianluo/domain/scheme/check/limits';
import { mostCounts } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { day } from './common';
import { factKey, tagSchema } from './scheme-points';

/** A fact as rules read it, with the item that shows it where its card knows. */
export const shownFactSchema = z.object({
  key: z.string(),
  /** 提案立案 */
  name: z.string(),
  on: day,
  itemOn: z.optional(day),
  tags: z.array(z.string()),
  /** Those in words. */
  tagWords: z.array(z.string()),
  among: z.optional(z.int()),
  amount: z.optional(z.number()),
  item: z.optional(z.string()),
});

/** The lists, under the base path, of the items behind facts of these keys; what a rule leaves out of them stands there too. */
export const listsBehindSchema = z.array(z.object({ key: z.string(), name: z.string(), path: z.string() }));

/** Facts that did not happen (yet): what they would change. */
export const imaginedSchema = z.strictObject({
  key: factKey,
  on: day,
  itemOn: z.optional(day),
  tags: z.optional(z.array(tagSchema).check(z.maxLength(entries.tags))),
  among: z.optional(z.int().check(z.gte(1), z.lte(numbers.counts))),
  amount: z.optional(z.number().check(z.gte(0), z.lte(numbers.amount))),
  /** Alike so often. */
  times: z._default(z.int().check(z.gte(1), z.lte(mostCounts.imaginedTimes)), 1),
});
