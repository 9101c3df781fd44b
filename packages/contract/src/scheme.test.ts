import { mostEntriesOfScheme, mostOfScheme } from '@lianluo/domain/scheme/check/limits';
import type { Clause, Granted, Heading } from '@lianluo/domain/scheme/language';
import type { Rules, Scheme } from '@lianluo/domain/scheme/scheme';
import { published } from '@lianluo/domain/test-support/scheme/published.examples';
import { anqing, jinan, minhang, opinionScale, tongcheng } from '@lianluo/domain/test-support/scheme/published';
import { describe, expect, expectTypeOf, test } from 'vitest';
import * as z from 'zod/mini';
import { rulesSchema, schemeSchema } from './scheme';

/** What is read is not written to: lists of the language are readonly all the way down. */
type Read<Value> = Value extends (infer Entry)[]
  ? readonly Read<Entry>[]
  : Value extends object
    ? { readonly [Name in keyof Value]: Read<Value[Name]> }
    : Value;

test('what comes through is the language, to the last field', () => {
  expectTypeOf<z.output<typeof rulesSchema>>().toExtend<Rules>();
  expectTypeOf<z.output<typeof schemeSchema>>().toExtend<Scheme>();
  expectTypeOf<Read<z.output<typeof rulesSchema>>>().toEqualTypeOf<Read<Rules>>();
  expectTypeOf<Read<z.output<typeof schemeSchema>>>().toEqualTypeOf<Read<Scheme>>();
});

/** Every field that a rule may have: one that is new to the language is missing here, and one that the wire does not know is refused. */
const clause: Required<Clause> = {
  id: 'filed.main',
  clause: '立案',
  source: '本会规定',
  assumed: true,
  each: [{ key: 'proposals.filed', tags: ['as:first', ['as:sole', 'as:joint']] }],
  score: [
    ['as:first', 15],
    ['level:standing', 10.25],
    ['sector:教育界', 5],
    ['key:proposals.filed', 3],
    ['*', 0],
  ],
  by: 'fact',
  share: { first: 0.5 },
  highestPer: 'item',
  per: 'month',
  after: 1,
  most: 2,
  onlyFor: ['party', 'post:CPPCC 提案委员会主任'],
  notFor: ['status:suspended', 'invited', 'joined'],
  book: 'item',
  cap: 25,
  floor: -10,
};
const granted: Required<Granted> = {
  id: 'extra',
  granted: '其他',
  source: '本会规定',
  assumed: true,
  most: -10,
  step: 0.5,
  needs: 'evidence',
};
const tree: Required<Heading> = {
  id: 'all',
  heading: '积分',
  of: [clause, granted, { id: 'inner', heading: '会议', of: [] }],
  start: 70,
  combine: 'highest',
  cap: 120,
  floor: 0,
};
const withTree = (heading: Heading): Rules => ({ ...published, points: { member: { tree: heading, bands: [] } } });
const isTaken = (rules: unknown): boolean => z.safeParse(rulesSchema, rules).success;

describe('what is given comes back as it was', () => {
  test.each<[string, Rules]>([
    ['published duties, stars, a sheet, contacts and reports', published],
    ['a tree with every field that the language has', withTree(tree)],
    ['a deeper one', withTree({ ...tree, of: [tree] })],
    ...Object.entries({ anqing, jinan, minhang, tongcheng }).map(([name, { tree: of }]): [string, Rules] => [
      name,
      withTree(of),
    ]),
    ['a scale of adoptions', withTree(opinionScale.highestByItem)],
    ['a fixed day', { ...published, rhythms: { ...published.rhythms, reading: { dayOfMonth: 21 } } }],
  ])('%s', (_name, rules) => {
    expect(z.parse(rulesSchema, rules)).toEqual(rules);
    const scheme: Scheme = {
      ...rules,
      id: 'qindu',
      name: '秦都方案',
      system: 10,
      source: '秦都区政协',
      version: 1,
      effectiveFrom: '2026-01-01',
    };
    expect(z.parse(schemeSchema, scheme)).toEqual(scheme);
  });
});

const nested = (depth: number): Heading => ({
  id: `h${depth}`,
  heading: '层',
  of: depth > 1 ? [nested(depth - 1)] : [],
});
const [quota] = published.plans[0]?.quotas ?? [];
const withQuota = (over: object): unknown => ({
  ...published,
  plans: [{ id: 'p', name: '计划', quotas: [{ ...quota, ...over }] }],
});

describe('what is hostile or huge is refused', () => {
  test('headings within each other, as deep as is read and one deeper', () => {
    expect(isTaken(withTree(nested(mostEntriesOfScheme.depth)))).toBe(true);
    expect(isTaken(withTree(nested(mostEntriesOfScheme.depth + 1)))).toBe(false);
    expect(isTaken(withTree(nested(2000)))).toBe(false);
  });

  test('more under one heading, or in a table, than is read', () => {
    const many = (count: number): Heading => ({ ...tree, of: Array.from({ length: count }, () => granted) });
    expect(isTaken(withTree(many(mostEntriesOfScheme.nodes)))).toBe(true);
    expect(isTaken(withTree(many(mostEntriesOfScheme.nodes + 1)))).toBe(false);
    const wide = Array.from({ length: 7 }, () => many(mostEntriesOfScheme.nodes));
    expect(isTaken(withTree({ ...tree, of: wide.slice(0, 6) }))).toBe(true);
    expect(isTaken(withTree({ ...tree, of: wide }))).toBe(false);
  });

  test.each<[string, unknown]>([
    ['a field that the language does not have', { ...published, script: 'x' }],
    ['a field too many in a clause', withTree({ ...tree, of: [{ ...clause, eval: '1' } as Clause] })],
    ['nothing where something belongs', { ...published, ranking: undefined }],
    ['a name without an end', withQuota({ label: '长'.repeat(mostOfScheme.label + 1) })],
    ['a name of blanks', withQuota({ label: '   ' })],
    ['a source without an end', withQuota({ source: '长'.repeat(mostOfScheme.source + 1) })],
    ['an id that is a path', withQuota({ id: '../x' })],
    ['a key that is code', withQuota({ of: [{ key: '<script>' }] })],
    ['a tag of no name', withQuota({ of: [{ key: 'opinions.submitted', tags: ['colour:red'] }] })],
    ['a tag without an end', withQuota({ of: [{ key: 'opinions.submitted', tags: [`as:${'a'.repeat(65)}`] }] })],
    ['somebody of no level', withQuota({ who: ['level:king'] })],
    ['somebody of a post without an end', withQuota({ who: [`post:${'长'.repeat(mostOfScheme.post + 1)}`] })],
    ['somebody of a post with a line break', withQuota({ who: ['post:主任\n副主任'] })],
    ['a subject twice', withQuota({ for: ['member', 'member'] })],
    ['a period that is none', withQuota({ every: 'decade' })],
    ['a day that is none', withQuota({ every: { day: 32 } })],
    ['a number that is none', withQuota({ atLeast: Number.NaN })],
    ['a number without an end', withQuota({ atLeast: Number.POSITIVE_INFINITY })],
    ['a number below zero', withQuota({ atLeast: -1 })],
    ['points without an end', withTree({ ...tree, cap: 1e12 })],
    ['points with three decimals', withTree({ ...tree, cap: 1.125 })],
    ['a share above all of it', withTree({ ...tree, of: [{ ...clause, share: { first: 2 } }] })],
    ['a step of no lifecycle', { ...published, deadlines: { fly: 3 } }],
    ['more sectors than there can be', { ...published, sectors: Array.from({ length: 61 }, (_, at) => `界${at}`) }],
    [
      'more phrases than are read',
      { ...published, phrases: Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`s${at}`, []])) },
    ],
  ])('%s', (_name, rules) => {
    expect(isTaken(rules)).toBe(false);
  });

  test('a table is not given another parent by a name of it', () => {
    const rules: unknown = JSON.parse(
      JSON.stringify(published).replace('"submit":[', '"__proto__":{"polluted":[]},"submit":['),
    );
    const taken = z.safeParse(rulesSchema, rules);
    expect(Object.keys(taken.data?.phrases ?? {})).not.toContain('polluted');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
