import { memberLevels, memberStatuses } from '@lianluo/domain/member/member';
import {
  mostEntriesOfScheme as entries,
  mostNumbersOfScheme as numbers,
  mostOfScheme as most,
} from '@lianluo/domain/scheme/check/limits';
import { hasTwoDecimals } from '@lianluo/domain/scheme/exact';
import { tagNames, type Granted, type Heading, type Node } from '@lianluo/domain/scheme/language';
import * as z from 'zod/mini';
import { line } from './common';
import { flaw } from './flaw';

// 计分树 on the wire, and the words that all rules are made of. A text within a larger one ends where its pattern does.

export const maybe = z.exactOptional;
export const listOf = <Entry extends z.ZodMiniType>(entry: Entry, max: number) =>
  z.array(entry).check(z.maxLength(max));

/** An id of a rule, which may tell its place: `filed.main`. */
export const ruleId = z.string().check(z.maxLength(most.id), z.regex(/^[\w-]+(\.[\w-]+)*$/, '不是有效的标识'));
export const factKey = z.string().check(z.regex(/^[a-z][a-z-]{0,30}(\.[a-z][a-z-]{0,30}){1,3}$/, '不是有效的事实'));
/** A closed word of the domain, by its name. */
export const word = z.string().check(z.regex(new RegExp(`^[a-z][a-z0-9-]{0,${most.id - 1}}$`), '不是有效的选项'));
export const yes = z.literal(true);

export const points = z
  .number()
  .check(
    z.gte(-numbers.points),
    z.lte(numbers.points),
    z.refine(hasTwoDecimals, flaw('field.wrong', '分值最多保留两位小数')),
  );
export const upTo = (least: number, max: number) => z.int().check(z.gte(least), z.lte(max));
export const times = upTo(1, numbers.counts);

export const tagSchema = z.templateLiteral([z.enum(tagNames), ':', word]);
const pattern = z.strictObject({
  key: factKey,
  tags: maybe(listOf(z.union([tagSchema, listOf(tagSchema, entries.anyOf)]), entries.tags)),
});
export const patterns = listOf(pattern, entries.patterns);

const whoNamed = z.templateLiteral([
  z.enum(['sector', 'post']),
  ':',
  z.string().check(z.regex(new RegExp(`^[^\\x00-\\x1f\\x7f]{1,${most.post}}$`))),
]);
const who = z.union([
  z.enum(['party', 'invited', 'joined']),
  z.templateLiteral(['level:', z.enum(memberLevels)]),
  z.templateLiteral(['status:', z.enum(memberStatuses)]),
  whoNamed,
]);
export const whom = listOf(who, entries.who);
export const unitTypes = listOf(word, entries.unitTypes);

export const period = z.enum(['month', 'two-months', 'quarter', 'half-year', 'year', 'term']);
export const subject = z.enum(['member', 'unit', 'informant', 'committee', 'topic']);

export const sourced = { source: line(most.source), assumed: maybe(yes) };
export const label = line(most.label);

const clause = z.strictObject({
  id: ruleId,
  clause: label,
  ...sourced,
  each: patterns,
  score: z.union([
    points,
    listOf(
      // A document's readers want to be told that there is nothing behind these two.
      z
        .tuple([z.union([tagSchema, who, z.templateLiteral(['key:', factKey]), z.literal('*')]), points])
        .register(z.globalRegistry, { items: {}, minItems: 2, maxItems: 2 }),
      entries.scores,
    ),
  ]),
  by: maybe(z.enum(['fact', 'item', 'amount'])),
  share: maybe(
    z.union([
      z.enum(['equal', 'first-only']),
      z.strictObject({ first: z.number().check(z.gte(0), z.lte(numbers.share)) }),
    ]),
  ),
  highestPer: maybe(z.literal('item')),
  per: maybe(period),
  after: maybe(upTo(0, numbers.counts)),
  most: maybe(times),
  onlyFor: maybe(whom),
  notFor: maybe(whom),
  book: maybe(z.enum(['event', 'item'])),
  cap: maybe(points),
  floor: maybe(points),
});
const granted: z.ZodMiniType<Granted> = z.strictObject({
  id: ruleId,
  granted: label,
  ...sourced,
  most: points,
  step: maybe(points),
  needs: z.enum(['evidence', 'evidence-and-approval']),
});
/** Headings stand within each other so deep and no deeper: whatever is sent is read in as many steps. */
const headingOver = (node: z.ZodMiniType<Node>): z.ZodMiniType<Heading> =>
  z.strictObject({
    id: ruleId,
    heading: label,
    of: listOf(node, entries.nodes),
    start: maybe(points),
    combine: maybe(z.enum(['sum', 'highest'])),
    cap: maybe(points),
    floor: maybe(points),
  });
const nodeOver = (inner: z.ZodMiniType<Heading> | undefined): z.ZodMiniType<Node> =>
  inner ? z.union([clause, granted, inner]) : z.union([clause, granted]);
/** Those under the whole, the innermost first. */
const innerHeadings = Array.from({ length: entries.depth - 1 }).reduce<z.ZodMiniType<Heading>[]>(
  (inside) => [...inside, headingOver(nodeOver(inside.at(-1)))],
  [],
);

const countOf = (node: Node): number => ('of' in node ? node.of.reduce((total, each) => total + countOf(each), 1) : 1);
export const tree = headingOver(nodeOver(innerHeadings.at(-1))).check(
  z.refine((heading) => countOf(heading) <= entries.tree, flaw('field.wrong', `计分项最多 ${entries.tree} 项`)),
);

/** 计分项 of a table, for whoever tells of them by name: headings from the whole inwards. */
export const nodeSchemas = { clause, granted, headings: [tree, ...innerHeadings.toReversed()] } as const;
