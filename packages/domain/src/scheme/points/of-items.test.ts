import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aProposalIn } from '../../../test-support/proposal/proposal.examples';
import { anAdoption, anOpinionIn } from '../../../test-support/opinion/opinion.examples';
import { opinionScale } from '../../../test-support/scheme/published';
import { cardOf, ordinary } from '../../../test-support/scheme/subject.examples';
import { opinionFacts } from '../../opinion/facts';
import { adoptionLevels, type AdoptionLevel, type Opinion } from '../../opinion/opinion';
import { proposalFacts } from '../../proposal/facts';
import type { Fact, Subject } from '../../scorecard/fact';
import type { Clause, Heading } from '../language';
import { compilePoints } from './compile';
import { totalOf } from './total';

const years = [2025, 2026, 2027, 2028];
/** What a table gives in each year, by that year's card alone. */
function byYear(tree: Heading, facts: readonly Fact[], subject: Subject = 'member#m1'): number[] {
  const own = facts.filter((fact) => fact.subject === subject);
  return years.map((year) => totalOf(compilePoints(tree), { card: cardOf(own, year) }, { profile: ordinary, year }));
}
const underOne = (clause: Partial<Clause>): Heading => ({
  id: 'total',
  heading: '积分',
  of: [{ id: 'one', clause: '一款', source: '试验', each: [], score: 1, ...clause }],
});

describe('an opinion adopted by the city in its own year and by the province in the next', () => {
  const adoptions = [
    anAdoption('city', { adoptedOn: '2026-11-01' }),
    anAdoption('province', { adoptedOn: '2027-02-01' }),
  ];
  const authors = [
    { informant: 'i1', name: '王芳' },
    { member: 'm1', name: '陆文涵' },
  ];
  const item = anOpinionIn('issued', { reportedOn: '2026-10-20', issuedOn: '2026-10-25', adoptions, authors });
  const facts = opinionFacts(item);

  test('counts by the event or by the item, each level or the gain alone, for everybody whose it is', () => {
    for (const subject of ['member#m1', 'informant#i1', 'unit#weiyang'] as const) {
      expect(byYear(opinionScale.everyLevel, facts, subject)).toEqual([0, 10, 30, 0]);
      expect(byYear(opinionScale.everyLevelByItem, facts, subject)).toEqual([0, 40, 0, 0]);
      expect(byYear(opinionScale.highest, facts, subject)).toEqual([0, 10, 20, 0]);
      expect(byYear(opinionScale.highestByItem, facts, subject)).toEqual([0, 30, 0, 0]);
    }
  });

  test('is held against its report where a table asks that', () => {
    const either = underOne({
      each: [{ key: 'opinions.submitted' }, { key: 'opinions.adopted.province' }],
      score: [
        ['key:opinions.submitted', 3],
        ['*', 8],
      ],
      highestPer: 'item',
    });

    expect(byYear(either, facts)).toEqual([0, 3, 5, 0]);
  });

  test('is shared by its authors', () => {
    const shared = underOne({ each: [{ key: 'opinions.submitted' }], score: 10, share: { first: 0.6 } });

    expect([byYear(shared, facts), byYear(shared, facts, 'informant#i1')]).toEqual([
      [0, 4, 0, 0],
      [0, 6, 0, 0],
    ]);
  });

  test('is counted in the month in which it was adopted', () => {
    const monthly = underOne({ each: [{ key: 'opinions.adopted.city' }], score: 2, per: 'month' });
    const another = { ...item, id: 'op-2', adoptions: [anAdoption('city', { adoptedOn: '2026-12-01' })] };

    // Both were reported in October, and adopted in November and December.
    expect(byYear(monthly, [...facts, ...opinionFacts(another)])).toEqual([0, 4, 0, 0]);
  });
});

test('a proposal filed in one year and found excellent in the next counts the gain there', () => {
  const item = aProposalIn('closed', {
    filedOn: '2026-03-20',
    excellent: { year: 2026, decidedOn: '2027-01-15' },
  });
  const tree = (more: Partial<Clause>) =>
    underOne({
      each: [{ key: 'proposals.filed' }, { key: 'proposals.excellent' }],
      score: [
        ['key:proposals.filed', 15],
        ['*', 25],
      ],
      ...more,
    });

  expect(byYear(tree({}), proposalFacts(item))).toEqual([0, 15, 25, 0]);
  expect(byYear(tree({ highestPer: 'item' }), proposalFacts(item))).toEqual([0, 15, 10, 0]);
  expect(byYear(tree({ by: 'item', book: 'item' }), proposalFacts(item))).toEqual([0, 25, 0, 0]);
});

const day = fc.constantFrom('2025-12-31', '2026-01-01', '2026-06-15', '2026-12-31', '2027-02-28', '2028-02-29');
const opinions: fc.Arbitrary<Opinion[]> = fc
  .array(
    fc.record({
      reportedOn: fc.constantFrom('2025-12-31', '2026-06-15'),
      adoptions: fc.array(fc.tuple(fc.constantFrom<AdoptionLevel>(...adoptionLevels), fc.option(day)), {
        maxLength: 5,
      }),
    }),
    { maxLength: 5 },
  )
  .map((items) =>
    items.map(({ reportedOn, adoptions }, index) =>
      anOpinionIn('issued', {
        id: `op-${index}`,
        reportedOn,
        adoptions: adoptions.map(([level, adoptedOn], at) => anAdoption(level, { id: `a${at}`, adoptedOn })),
      }),
    ),
  );

test('whenever levels adopt, the years together give each item its best, and each level once', () => {
  const worth: Readonly<Record<AdoptionLevel, number>> = { county: 5, city: 10, province: 30, national: 50 };
  const tree = (more: Partial<Clause>) =>
    underOne({
      each: adoptionLevels.map((level) => ({ key: `opinions.adopted.${level}` })),
      score: adoptionLevels.map((level) => [`key:opinions.adopted.${level}`, worth[level]] as const),
      ...more,
    });
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

  fc.assert(
    fc.property(opinions, (items) => {
      const facts = items.flatMap(opinionFacts);
      const levelsOf = ({ adoptions }: Opinion) => [...new Set(adoptions.map(({ level }) => worth[level]))];

      expect(sum(byYear(tree({}), facts))).toBe(sum(items.flatMap(levelsOf)));
      for (const book of ['event', 'item'] as const)
        expect(sum(byYear(tree({ highestPer: 'item', book }), facts))).toBe(
          sum(items.map((item) => Math.max(0, ...levelsOf(item)))),
        );
    }),
  );
});
