import { deadlineDays } from '@lianluo/domain/deadline/deadlines';
import { opinionSteps } from '@lianluo/domain/opinion/opinion.steps';
import {
  mostEntriesOfScheme as entries,
  mostNumbersOfScheme as numbers,
  mostOfScheme as most,
} from '@lianluo/domain/scheme/check/limits';
import { checkMethods } from '@lianluo/domain/scheme/assessment-sheet';
import { standards } from '@lianluo/domain/unit/unit';
import * as z from 'zod/mini';
import { day, fieldName, keysOf, line } from './common';
import { flaw, noTwins } from './flaw';
import {
  maybe,
  listOf,
  ruleId,
  word,
  yes,
  points,
  upTo,
  times,
  patterns,
  whom,
  unitTypes,
  period,
  subject,
  sourced,
  label,
  tree,
} from './scheme-points';
import { rhythmSchema } from './rhythm';

/*
 * 方案 on the wire: the language of rules, with an end to every text, number and list. What a scheme means as a whole is checked
 * by `faultsOf`, which knows the place and says what would be right; here stands what no draft may be.
 */

const follows = z.enum(['talk', 'letter', 'criticism']);
const followedBy = { what: follows, by: line(most.name) };
const bands = listOf(
  z.strictObject({
    id: ruleId,
    from: points,
    name: line(most.name),
    tone: z.enum(['good', 'fair', 'low']),
    follow: maybe(z.strictObject({ ...followedBy, twoYears: maybe(z.strictObject(followedBy)) })),
  }),
  entries.bands,
);
const pointsTable = z.strictObject({ tree, bands });

const quota = z.strictObject({
  id: ruleId,
  label,
  ...sourced,
  for: listOf(subject, entries.subjects).check(noTwins('适用对象重复')),
  who: maybe(whom),
  notFor: maybe(whom),
  unitTypes: maybe(unitTypes),
  every: z.union([period, z.strictObject({ day: upTo(1, numbers.dayOfMonth), orNextWorkingDay: maybe(yes) })]),
  atLeast: z.number().check(z.gt(0), z.lte(numbers.amount)),
  of: patterns,
  count: z.enum(['facts', 'items', 'amount']),
  spread: maybe(z.literal('every-member')),
  proRata: maybe(yes),
});
const plan = z.strictObject({ id: ruleId, name: line(most.name), quotas: listOf(quota, entries.quotas) });

/** How often a quota is asked in a year. */
const askedInYear = { month: 12, 'two-months': 6, quarter: 4, 'half-year': 2, year: 1, term: 1 } as const;
/** What everybody is asked in a year is told of everybody on one page. */
const plans = listOf(plan, entries.plans).check(
  z.refine(
    (all) =>
      all
        .flatMap(({ quotas }) => quotas)
        .reduce((sum, { every }) => sum + (typeof every === 'object' ? 12 : askedInYear[every]), 0) <= entries.asked,
    flaw('field.wrong', `各项任务全年合计最多 ${entries.asked} 期`),
  ),
);

const stars = z.strictObject({
  ...sourced,
  for: z.enum(['member', 'unit']),
  from: listOf(z.strictObject({ stars: upTo(1, entries.stars), from: points }), entries.stars),
  capped: listOf(z.strictObject({ quota: ruleId, most: upTo(0, entries.stars) }), entries.quotas),
});

const method = keysOf(checkMethods);
const standard = keysOf(standards);
const action = keysOf(opinionSteps);

const indicator = z.strictObject({
  id: ruleId,
  label,
  ...sourced,
  most: points,
  method: listOf(method, entries.methods),
  evidence: z.enum(['none', 'text', 'file']),
  auto: maybe(z.union([z.strictObject({ quota: ruleId }), z.strictObject({ node: ruleId })])),
  kind: z.enum(['base', 'bonus', 'deduct']),
});
const sheet = z.strictObject({
  id: ruleId,
  name: line(most.name),
  unitTypes: maybe(unitTypes),
  blocks: listOf(
    z.strictObject({ id: ruleId, name: line(most.name), indicators: listOf(indicator, entries.indicators) }),
    entries.blocks,
  ),
  bands,
  noticeTo: maybe(line(most.name)),
});

const contact = z.strictObject({
  id: ruleId,
  label,
  ...sourced,
  of: z.enum(['leader', 'member', 'unit', 'committee']),
  whom: z.enum(['member', 'sector', 'unit', 'committee', 'department', 'public']),
  who: maybe(whom),
  unitTypes: maybe(unitTypes),
  every: period,
  atLeast: times,
  coverage: maybe(z.number().check(z.gt(0), z.lte(numbers.percent))),
});
const report = z.strictObject({
  id: ruleId,
  label,
  ...sourced,
  type: word,
  for: z.enum(['member', 'unit', 'committee']),
  who: maybe(whom),
  unitTypes: maybe(unitTypes),
  every: z.union([z.enum(['week', 'half-month']), period]),
});
const checklist = z.strictObject({
  id: ruleId,
  name: line(most.name),
  ...sourced,
  unitTypes: maybe(unitTypes),
  items: listOf(z.strictObject({ id: ruleId, label }), entries.items),
});

/** A table of a few names. */
const noMoreThan = (max: number) =>
  z.refine<object>((table) => Object.keys(table).length <= max, flaw('field.wrong', `最多 ${max} 项`));
const brand = line(most.brand);

const rules = {
  words: z.strictObject({
    platform: brand,
    reading: brand,
    consultation: brand,
    opinionStation: brand,
    units: maybe(z.record(word, brand).check(noMoreThan(entries.unitTypes))),
  }),
  unitTypes,
  sectors: listOf(line(most.sector), entries.sectors),
  standards: listOf(checklist, entries.standards),
  standard,
  rhythms: z.strictObject({ reading: rhythmSchema, consultation: rhythmSchema, opinion: rhythmSchema }),
  deadlines: z.partialRecord(action, z.nullable(upTo(deadlineDays.least, deadlineDays.most))),
  phrases: z.record(fieldName, listOf(line(most.phrase), entries.phrasesOf)).check(noMoreThan(entries.phrases)),
  categories: listOf(line(most.category), entries.categories),
  plans,
  points: z.strictObject({ member: maybe(pointsTable), unit: maybe(pointsTable), committee: maybe(pointsTable) }),
  stars: listOf(stars, entries.stars),
  sheets: listOf(sheet, entries.sheets),
  contacts: listOf(contact, entries.contacts),
  reports: listOf(report, entries.reports),
  ranking: z.strictObject({
    shown: z.enum(['nobody', 'leaders', 'subject-sees-own', 'all']),
    minimum: upTo(1, numbers.ranked),
  }),
};

/** What a scheme may say: a draft as well as a published version. */
export const rulesSchema = z.strictObject(rules);

export const schemeSchema = z.strictObject({
  ...rules,
  id: ruleId,
  name: line(most.name),
  /** The row of domain.md section 1. */
  system: maybe(upTo(1, numbers.systems)),
  source: line(most.source),
  version: upTo(1, numbers.version),
  effectiveFrom: day,
});
