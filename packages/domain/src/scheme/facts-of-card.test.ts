import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Digest } from '../scorecard/digest';
import type { Fact } from '../scorecard/fact';
import { countOnYear, type YearCard } from '../scorecard/year-card';
import { onEveryYear, yearsOf } from '../scorecard/years';
import { countOn, factsOfCard, lineOf, ruleFactOf } from './facts-of-card';
import type { RuleFact } from './subject';

const subject = 'member#m1';
const cardOf = (facts: readonly Fact[], year: number): Digest =>
  onEveryYear(facts)
    .filter((fact) => yearsOf(fact).includes(year))
    // A member's card keeps days, never counters.
    .reduce<YearCard>((card, fact) => countOnYear(card, fact, year, 1), {}) as Digest;

test('a line tells its key, its tags and among how many', () => {
  expect(lineOf('proposals.filed joint    3')).toEqual({ key: 'proposals.filed', tags: ['as:joint'], among: 3 });
  expect(lineOf('activities.attended  plenary  present      full')).toEqual({
    key: 'activities.attended',
    tags: ['type:plenary', 'state:present', 'stay:full'],
  });
});

test('a fact is read with its day, how much of it and its item', () => {
  const facts = factsOfCard(
    { 'activities.attended  plenary': '0w*4 1r', 'opinions.adopted.city': '2m@op-1 2m*3@op-2' },
    2026,
  );

  expect(facts).toEqual([
    { key: 'activities.attended', tags: ['type:plenary'], on: '2026-01-01', amount: 4 },
    { key: 'activities.attended', tags: ['type:plenary'], on: '2026-02-01' },
    { key: 'opinions.adopted.city', tags: [], on: '2026-03-01', item: 'op-1' },
    { key: 'opinions.adopted.city', tags: [], on: '2026-03-01', amount: 3, item: 'op-2' },
  ]);
});

test('what stands on a card for another year tells both days', () => {
  // Reported on 20 October 2026, adopted on 1 February 2027.
  const late: Fact = { key: 'opinions.adopted.city', subject, on: '2027-02-01', of: '2026-10-20', item: 'op-1' };
  const told = { key: 'opinions.adopted.city', tags: [], on: '2027-02-01', itemOn: '2026-10-20', item: 'op-1' };

  expect(factsOfCard(cardOf([late], 2026), 2026)).toEqual([told]);
  expect(factsOfCard(cardOf([late], 2027), 2027)).toEqual([told]);
});

test('two days of a year are told, and those alike in two years', () => {
  const adopted = (on: string, of: string): Fact => ({ key: 'opinions.adopted.city', subject, on, of });
  const told = (on: string, itemOn: string) => ({ key: 'opinions.adopted.city', tags: [], on, itemOn });

  // 1 February `1r`, 1 January `0w`.
  const card = cardOf([adopted('2026-02-01', '2026-01-01'), adopted('2026-03-01', '2025-03-01')], 2026);
  expect(card).toEqual({ 'opinions.adopted.city': '1r~0w', 'opinions.adopted.city       2025': '2m' });
  expect(factsOfCard(card, 2026)).toEqual([told('2026-02-01', '2026-01-01'), told('2026-03-01', '2025-03-01')]);
});

test('a line tells how many times it holds up to a day', () => {
  // 1 January `0w`, 1 February `1r`, 1 March `2m`.
  for (const line of ['0w0w1r2m', '0w 0w*4 1r@op-1 2m*3@op-2', '0w~0v 0w~1r 1r~0w@op-1 2m~0w*3@op-2'])
    expect(['0v', '0w', '1r', '2l', 'zz'].map((last) => countOn(line, last))).toEqual([0, 2, 3, 3, 4]);
  expect(countOn('', 'zz')).toBe(0);
});

const text = fc.option(fc.constantFrom('one', 'two', 'three'), { nil: undefined });
const day = fc.constantFrom(
  '2025-12-31',
  '2026-01-01',
  '2024-02-29',
  '2026-02-28',
  '2026-07-15',
  '2026-12-31',
  '2027-01-05',
);
const fact = fc
  .record({
    key: fc.constantFrom('proposals.filed', 'opinions.adopted.city'),
    on: day,
    of: fc.option(day, { nil: undefined }),
    role: text,
    type: text,
    level: text,
    state: text,
    form: text,
    carrier: text,
    stay: text,
    among: fc.option(fc.integer({ min: 2, max: 40 }), { nil: undefined }),
    amount: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
    item: fc.option(fc.constantFrom('i1', 'i2'), { nil: undefined }),
  })
  .map((parts): Fact => {
    // A fact has no empty places.
    const told = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
    return { ...(told as unknown as Fact), subject };
  });

const inOrder = (facts: readonly RuleFact[]) =>
  facts.map((each) => JSON.stringify(each, Object.keys(each).sort())).sort();

test('a card gives back the facts that were counted on it', () => {
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 12 }), (facts) => {
      const standing = onEveryYear(facts).filter((each) => yearsOf(each).includes(2026));
      expect(inOrder(factsOfCard(cardOf(facts, 2026), 2026))).toEqual(inOrder(standing.map(ruleFactOf)));
    }),
  );
});
