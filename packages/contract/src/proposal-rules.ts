import { plenaryFaults, plenaryId } from '@lianluo/domain/proposal/plenary';
import { filingBases, patternOf, proposalPatternFault } from '@lianluo/domain/proposal/proposal-rules';
import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { coded, day, keysOf, line } from './common';
import { flaw, flawAt, noTwins } from './flaw';

const faultWords = {
  'span.order': '结束日期不能早于开始日期',
  'plenary.cut-off': '提案截止日期不能早于开幕日期',
  'plenary.order': '届次会议须按先后填写，前一次会议结束后才能开下一次',
} as const;

/** 届次会议, each once, one after the other. */
const plenaries = z
  .array(
    z.strictObject({
      id: coded(plenaryId, '届次如 15-3（十五届三次会议）'),
      name: line(most.brand),
      opensOn: day,
      closesOn: day,
      cutOffOn: z.optional(day),
    }),
  )
  .check(
    z.maxLength(mostEntries.plenaries),
    noTwins('届次重复', ({ id }: { id: string }) => id),
    z.superRefine((all, context) => {
      for (const { at, field, code } of plenaryFaults(all))
        context.addIssue(flawAt([at, field], code, faultWords[code]));
    }),
  );

const classes = z
  .array(
    z.strictObject({
      id: coded(/^[A-F]$/, '结果分类用一个大写字母，A 至 F'),
      meaning: line(most.name),
      watched: z.optional(z.boolean()),
    }),
  )
  .check(
    z.maxLength(mostEntries.resolutionClasses),
    noTwins('结果分类重复', ({ id }: { id: string }) => id),
  );

const pattern = line(most.number).check(
  z.superRefine((typed, context) => {
    const fault = proposalPatternFault(typed);
    if (fault !== undefined) context.addIssue(flawAt([], 'proposal.pattern', fault));
  }),
);

const filingBase = keysOf(filingBases);

/** 提案工作规则 of a committee. Numbers that were given stay as they were given, whatever the pattern becomes. */
export const proposalRulesIn = z
  .strictObject({
    plenaries: z.optional(plenaries),
    categories: z.optional(
      z.array(line(most.brand)).check(z.maxLength(mostEntries.proposalCategories), noTwins('分类重复')),
    ),
    classes: z.optional(classes),
    pattern: z.optional(pattern),
    betweenPattern: z.optional(pattern),
    filingBase: z.optional(filingBase),
    links: z.optional(z.boolean()),
  })
  .check(
    // Two series with one pattern would give two proposals of a plenary one number.
    z.refine(
      (rules) => patternOf(rules, 'in-session') !== patternOf(rules, 'out-of-session'),
      flaw('proposal.one-pattern', '会上、平时提案的编号格式不能相同'),
    ),
  );

export const proposalRulesOut = z.object({
  plenaries: z.optional(
    z.array(z.object({ id: z.string(), name: z.string(), opensOn: day, closesOn: day, cutOffOn: z.optional(day) })),
  ),
  categories: z.optional(z.array(z.string())),
  classes: z.optional(z.array(z.object({ id: z.string(), meaning: z.string(), watched: z.optional(z.boolean()) }))),
  pattern: z.optional(z.string()),
  betweenPattern: z.optional(z.string()),
  filingBase: z.optional(filingBase),
  links: z.optional(z.boolean()),
});
