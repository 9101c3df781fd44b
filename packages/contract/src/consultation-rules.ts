import { linkNames } from '@lianluo/domain/consultation/outcome-chain';
import { mostCharacters as most, mostCounts } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { line } from './common';
import { noTwins } from './flaw';

const workingDays = z.int().check(z.gte(0), z.lte(mostCounts.workingDays));

/** 成果办理环节 of a committee, each link once. */
const chain = z
  .array(
    z.strictObject({
      link: z.enum(linkNames),
      called: z.optional(line(most.brand)),
      days: z.optional(workingDays),
    }),
  )
  .check(
    z.maxLength(linkNames.length),
    noTwins('环节重复', ({ link }: { link: string }) => link),
  );
export const chainSchema = z.array(
  z.object({ link: z.enum(linkNames), called: z.optional(z.string()), days: z.optional(z.int()) }),
);

/** 协商规则 of a committee */
export const consultationRulesIn = z.strictObject({
  chain: z.optional(chain),
  noticeDays: z.optional(workingDays),
  papersDays: z.optional(workingDays),
  remoteRounds: z.optional(z.boolean()),
});
export const consultationRulesOut = z.object({
  chain: z.optional(chainSchema),
  noticeDays: z.optional(z.int()),
  papersDays: z.optional(z.int()),
  remoteRounds: z.optional(z.boolean()),
});
