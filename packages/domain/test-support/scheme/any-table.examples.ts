import fc from 'fast-check';
import type { Fact } from '../../src/scorecard/fact';
import type { Case, Clause, Granted, Heading, Node, Pattern, Who } from '../../src/scheme/language';
import type { Profile } from '../../src/scheme/subject';
import { fact } from './subject.examples';

/*
 * Any table over a few keys and tags, and any facts that it may mean: small worlds, so that rules and facts meet often.
 */

const keys = ['proposals.filed', 'opinions.adopted', 'activities.attended'] as const;
const whos = ['level:standing', 'status:suspended', 'party', 'joined'] as const satisfies readonly Who[];
const points = fc.integer({ min: 0, max: 2000 }).map((hundredths) => hundredths / 100);
const signed = fc.integer({ min: -2000, max: 2000 }).map((hundredths) => hundredths / 100);

const pattern: fc.Arbitrary<Pattern> = fc
  .tuple(
    fc.constantFrom(...keys),
    fc.constantFrom<Pattern['tags']>(
      undefined,
      ['as:first'],
      [['as:sole', 'as:first']],
      ['level:city'],
      ['type:survey', 'as:joint'],
    ),
  )
  .map(([key, tags]) => ({ key, ...(tags && { tags }) }));
const each = fc.array(pattern, { minLength: 1, maxLength: 3 });

const cases: readonly Case[] = [
  'as:first',
  'level:city',
  'type:survey',
  'key:proposals.filed',
  'level:standing',
  'party',
  '*',
];
const tableOf = (score: fc.Arbitrary<number>) =>
  fc.array(fc.tuple(fc.constantFrom(...cases), score), { minLength: 1, maxLength: 4 });

/** No scheme has a floor above its cap. */
const withLimits = <Parts extends { cap?: number | undefined; floor?: number | undefined }>(parts: Parts): Parts =>
  parts.cap === undefined || parts.floor === undefined ? parts : { ...parts, floor: Math.min(parts.cap, parts.floor) };

/** Only what was drawn, as a rule that says less is written. */
const told = <Parts extends object>(parts: Parts): Parts =>
  // The cast leaves out what is optional in a rule.
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Parts;
/** Most rules say little: one of four says this. */
const maybe = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
const some = fc.constantFrom<readonly Who[]>(...whos.map((who) => [who]), ['party', 'level:standing']);

const anyClause: fc.Arbitrary<Partial<Clause>> = fc.record({
  each,
  score: fc.oneof(signed, tableOf(signed)),
  by: maybe(fc.constantFrom('fact' as const, 'item' as const, 'amount' as const)),
  share: maybe(fc.constantFrom<NonNullable<Clause['share']>>('equal', 'first-only', { first: 0.5 }, { first: 0.3 })),
  highestPer: maybe(fc.constant('item' as const)),
  per: maybe(fc.constantFrom('month' as const, 'quarter' as const, 'year' as const, 'term' as const)),
  after: maybe(fc.integer({ min: 0, max: 3 })),
  most: maybe(fc.integer({ min: 0, max: 4 })),
  onlyFor: maybe(some),
  notFor: maybe(some),
  book: maybe(fc.constantFrom('event' as const, 'item' as const)),
  cap: maybe(points),
  floor: maybe(signed),
}) as fc.Arbitrary<Partial<Clause>>;

/** Clauses that give and never take: as many as there are count alike, or each counts by itself. */
const givingClause: fc.Arbitrary<Partial<Clause>> = fc.oneof(
  fc.record({
    each,
    score: points,
    per: maybe(fc.constantFrom('month' as const, 'quarter' as const)),
    after: maybe(fc.integer({ min: 0, max: 3 })),
    most: maybe(fc.integer({ min: 0, max: 4 })),
    onlyFor: maybe(some),
    cap: maybe(points),
  }),
  fc.record({
    each,
    score: tableOf(points),
    by: maybe(fc.constantFrom('fact' as const, 'item' as const, 'amount' as const)),
    share: maybe(fc.constantFrom<NonNullable<Clause['share']>>('equal', 'first-only', { first: 0.5 })),
    highestPer: maybe(fc.constant('item' as const)),
    notFor: maybe(some),
    cap: maybe(points),
  }),
) as fc.Arbitrary<Partial<Clause>>;

/** Clauses that hold an item's facts of all years against each other, few of them within limits. */
const rivalClause: fc.Arbitrary<Partial<Clause>> = fc.record({
  each: fc.constantFrom(...keys).map((key) => [{ key }]),
  score: fc.oneof(points, tableOf(points)),
  highestPer: fc.constant('item' as const),
  most: maybe(maybe(fc.integer({ min: 1, max: 3 }))),
  cap: maybe(maybe(points)),
}) as fc.Arbitrary<Partial<Clause>>;

const granted: fc.Arbitrary<Partial<Granted>> = fc.record({
  most: signed,
  needs: fc.constantFrom('evidence' as const, 'evidence-and-approval' as const),
});

type Drawn = fc.Arbitrary<number | undefined>;

function treeOf(
  clause: fc.Arbitrary<Partial<Clause>>,
  limits: { start: Drawn; cap: Drawn; floor?: Drawn },
): fc.Arbitrary<Heading> {
  const leaf = fc.oneof(
    {
      weight: 4,
      arbitrary: clause.map((parts): object => ({ clause: '条款', source: '试验', ...withLimits(told(parts)) })),
    },
    { weight: 1, arbitrary: granted.map((parts): object => ({ granted: '认定', source: '试验', ...parts })) },
  );
  const heading = (of: fc.Arbitrary<object>) =>
    fc
      .record({ of: fc.array(of, { minLength: 1, maxLength: 4 }), combine: maybe(fc.constant('highest')), ...limits })
      .map((parts): object => ({ heading: '标题', ...withLimits(told(parts)) }));
  // Ids by the place in the tree: no two are alike.
  return heading(fc.oneof(leaf, heading(leaf))).map((tree) => numbered(tree as Heading, 'n') as Heading);
}

const numbered = (node: Node, id: string): Node =>
  'heading' in node
    ? { ...node, id, of: node.of.map((part, place) => numbered(part, `${id}.${place}`)) }
    : { ...node, id };

export const anyTree = treeOf(anyClause, { start: maybe(signed), cap: maybe(points), floor: maybe(signed) });
export const givingTree = treeOf(givingClause, { start: maybe(points), cap: maybe(points) });

export const rivalTree = treeOf(rivalClause, { start: maybe(signed), cap: maybe(points) });

const of2026 = ['2026-01-01', '2026-02-28', '2026-03-15', '2026-03-16', '2026-08-01', '2026-12-31'] as const;
const factOn = (on: fc.Arbitrary<string>, itemOn: fc.Arbitrary<string | undefined>): fc.Arbitrary<Fact> =>
  fc
    .record({
      key: fc.constantFrom(...keys),
      on,
      of: itemOn,
      role: fc.constantFrom(undefined, 'sole', 'first', 'joint'),
      type: fc.constantFrom(undefined, 'survey'),
      level: fc.constantFrom(undefined, 'city', 'province'),
      among: fc.constantFrom(undefined, 2, 3, 7, 11),
      amount: fc.constantFrom(undefined, 0, 2, 5),
      item: fc.constantFrom(undefined, 'i1', 'i2', 'i3'),
    })
    .map(({ key, on: day, ...more }) => fact(key, day, told(more) as Partial<Fact>));

/** Of an item's day cards know the year alone, so it is the first of one. */
const firstDays = fc.constantFrom(undefined, '2025-01-01', '2026-01-01', '2027-01-01');
export const anyFact = factOn(fc.constantFrom('2025-06-01', ...of2026, '2027-01-10'), firstDays);
export const factOf2026 = factOn(fc.constantFrom(...of2026), fc.constant(undefined));
export const anyFacts = fc.array(anyFact, { maxLength: 14 });

/** Of few items, as often in the years before. */
export const rivalFacts = fc.array(
  fc
    .tuple(
      factOn(
        fc.constantFrom('2024-11-01', '2025-06-01', '2025-07-01', '2026-02-28', '2026-08-01'),
        fc.constant(undefined),
      ),
      fc.constantFrom('i1', 'i2', 'i3'),
    )
    .map(([drawn, item]): Fact => ({ ...drawn, item })),
  { minLength: 4, maxLength: 14 },
);

export const anyProfile: fc.Arbitrary<Profile> = fc
  .tuple(
    fc.constantFrom('2025-01-01', '2026-03-16', '2027-01-01'),
    fc.boolean(),
    fc.constantFrom('2020-01-01', '2026-02-01'),
  )
  .map(([from, party, joinedOn]) => ({
    id: 'm1',
    levels: [{ is: 'member' }, { from, is: 'standing' }],
    statuses: [{ is: 'active' }, { from, is: 'suspended' }],
    posts: [],
    party,
    joinedOn,
  }));

export const anyGrants = fc.array(
  fc
    .record({
      node: fc.constantFrom('n.0', 'n.1', 'n.0.0'),
      points: signed,
      approved: fc.boolean(),
      on: fc.constantFrom(...of2026),
    })
    .map((grant) => ({ id: 'g', ...grant })),
  { maxLength: 4 },
);
