import { describe, expect, test } from 'vitest';
import { anAdoption, anOpinionIn } from '../../../test-support/opinion/opinion.examples';
import { cardOf, ordinary } from '../../../test-support/scheme/subject.examples';
import { opinionFacts } from '../../opinion/facts';
import type { Clause, Heading, Node } from '../language';
import { compilePoints, type Points } from './compile';
import { evaluatePoints } from './evaluate';
import type { ExplainedClause } from './explained';
import { takesLimits } from './given';
import { totalOf } from './total';

/*
 * Two opinions of one member: the city adopted both in November 2026, the province in February 2027 each as well. A table gives
 * 10 for the city and 30 for the province, the highest of each item.
 */
const opinions = ['op-1', 'op-2'].map((id, index) =>
  anOpinionIn('issued', {
    id,
    reportedOn: '2026-10-20',
    issuedOn: '2026-10-25',
    authors: [{ member: 'm1', name: '陆文涵' }],
    adoptions: [
      anAdoption('city', { id: `c${index}`, adoptedOn: `2026-11-0${index + 1}` }),
      anAdoption('province', { id: `p${index}`, adoptedOn: `2027-02-0${index + 1}` }),
    ],
  }),
);
const facts = opinions.flatMap(opinionFacts).filter(({ subject }) => subject === 'member#m1');
const adopted = (more: Partial<Clause> = {}): Clause => ({
  id: 'adopted',
  clause: '采用',
  source: '试验',
  each: [{ key: 'opinions.adopted.city' }, { key: 'opinions.adopted.province' }],
  score: [
    ['key:opinions.adopted.city', 10],
    ['*', 30],
  ],
  highestPer: 'item',
  ...more,
});
const over = (...of: Node[]): Heading => ({ id: 'total', heading: '积分', of });
const known = { card: cardOf(facts, 2027), others: new Map([[2026, cardOf(facts, 2026)]]) };

function in2027(tree: Heading, earlier?: (year: number) => Points | undefined) {
  const points = compilePoints(tree);
  const asked = { profile: ordinary, year: 2027, ...(earlier && { earlier }) };
  const told = evaluatePoints(points, known, asked);
  // The total alone is the same number.
  expect(totalOf(points, known, asked)).toBe(told.value);
  const clauses = told.of as ExplainedClause[];
  return { value: told.value, clauses };
}
const table = (...of: Node[]) => compilePoints(over(...of));

describe('what an earlier year gave for an item is taken off', () => {
  test('by the same table: twice 30 − 10', () => {
    expect(in2027(over(adopted())).value).toBe(40);
    expect(in2027(over(adopted()), () => table(adopted())).value).toBe(40);
  });

  test('and nothing where no scheme was in force then: twice 30, told beside the facts of then', () => {
    const { value, clauses } = in2027(over(adopted()), () => undefined);
    expect(value).toBe(60);
    expect(clauses[0]?.facts.map(({ fact: { on }, score, why, before }) => [on, score, why, before])).toEqual([
      ['2026-11-01', 10, 'not-given-then', undefined],
      ['2026-11-02', 10, 'not-given-then', undefined],
      ['2027-02-01', 30, undefined, undefined],
      ['2027-02-02', 30, undefined, undefined],
    ]);
  });

  test('by what the table of then gave: the city 4, so twice 30 − 4', () => {
    const { value, clauses } = in2027(over(adopted()), () => table(adopted({ score: 4 })));
    expect(value).toBe(52);
    expect(clauses[0]?.facts.at(-1)).toMatchObject({ score: 26, before: 4 });
    // A clause that the table of then did not have gave nothing.
    expect(in2027(over(adopted()), () => table(adopted({ id: 'other' }))).value).toBe(60);
  });

  test('even where the table of now leaves out what the table of then counted', () => {
    const province = adopted({ each: [{ key: 'opinions.adopted.province' }] });
    expect(in2027(over(province), () => table(adopted())).value).toBe(40);
  });

  test('but not what lay beyond the most of then: 30 − 10, and 30', () => {
    const { value, clauses } = in2027(over(adopted()), () => table(adopted({ most: 1 })));
    expect(value).toBe(50);
    expect(clauses[0]?.facts.map(({ why }) => why)).toEqual(['other-year', 'not-given-then', undefined, undefined]);
  });

  test('nor beyond its cap: 10 + 5 of 20 were given, so 60 − 15', () => {
    expect(in2027(over(adopted()), () => table(adopted({ cap: 15 }))).value).toBe(45);
  });

  test('nor under a heading that another outdid then', () => {
    const submitted: Clause = { ...adopted(), id: 'submitted', each: [{ key: 'opinions.submitted' }], score: 50 };
    const best: Heading = { id: 'best', heading: '择高', combine: 'highest', of: [submitted, adopted()] };
    // 100 for two reports stood against 20 for the adoptions.
    expect(in2027(over(adopted()), () => table(best)).value).toBe(60);
  });

  test('at most one in a term, unless the year in which it was had no scheme', () => {
    const { highestPer: _none, ...alone } = adopted();
    const once: Clause = { ...alone, per: 'term', score: 8 };
    expect(in2027(over(once)).value).toBe(0);
    expect(in2027(over(once), () => undefined).value).toBe(8);
  });
});

test('what was booked to an earlier year has the place of a term, even where it happened on a later day', () => {
  const once = table({
    id: 'filed',
    clause: '立案',
    source: '试验',
    each: [{ key: 'proposals.filed' }],
    score: 8,
    per: 'term',
    book: 'item',
  });
  const filed = [
    { key: 'proposals.filed', tags: [], on: '2027-01-10' },
    { key: 'proposals.filed', tags: [], on: '2027-02-20', itemOn: '2026-12-20' },
  ];
  const valueOf = (year: number) => totalOf(once, { facts: filed }, { profile: ordinary, year });
  expect([valueOf(2026), valueOf(2027)]).toEqual([8, 0]);
});

describe('a later card does not tell what a table gave for an item', () => {
  const { highestPer: _none, ...everyLevel } = adopted();
  const highest = (...of: Node[]): Heading => ({ id: 'best', heading: '择高', combine: 'highest', of });

  test.each([
    ['where the clause takes at most so many', [adopted({ most: 1 })], true],
    ['where it has a cap', [adopted({ cap: 15 })], true],
    ['where it stands against another, whichever is the highest', [highest(adopted())], true],
    ['where it has a cap and took every level then', [{ ...everyLevel, cap: 15 }], true],
    ['but where another clause has the cap', [adopted(), { ...everyLevel, id: 'other', cap: 15 }], false],
    ['nor where the sum of all has one', [{ ...over(adopted()), id: 'capped', cap: 20 }], false],
  ] as const)('%s', (_, of, isSo) => {
    expect(takesLimits(table(...of), table(adopted()))).toBe(isSo);
  });

  test('and there is nothing to tell where there was no table', () => {
    expect(takesLimits(undefined, table(adopted()))).toBe(false);
  });
});
