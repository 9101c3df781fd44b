import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countOnNow,
  countOnYear,
  countOpen,
  countTally,
  emptyNowCard,
  lastOf,
  openOf,
  overdueOf,
  placedOn,
  yearTotal,
} from './card';
import { countFact, noCards, numbersOn, withoutEmpty } from './card.examples';
import { factsFor, type Fact } from './fact';

const facts: fc.Arbitrary<Fact> = fc.record({
  key: fc.constantFrom(
    'opinions.submitted',
    'opinions.issued',
    'opinions.adopted.city',
    'readings.held',
    'consultations.held',
  ),
  on: fc.constantFrom('2025-12-31', '2026-01-01', '2026-01-02', '2026-02-28', '2026-12-31'),
  subject: fc.constantFrom('committee' as const, 'unit#weiyang' as const, 'member#m1' as const),
});
const cardOf = (counted: readonly Fact[]) => counted.reduce((card, fact) => countOnNow(card, fact, 1), emptyNowCard);
const yearCardOf = (counted: readonly Fact[]) => counted.reduce((card, fact) => countOnYear(card, fact, 1), {});

describe('counting facts', () => {
  test('what is counted and taken back leaves the card as it was', () => {
    fc.assert(
      fc.property(fc.array(facts), facts, (before, fact) => {
        const now = cardOf(before);
        const year = yearCardOf(before);

        expect(countOnNow(countOnNow(now, fact, 1), fact, -1)).toEqual(now);
        expect(countOnYear(countOnYear(year, fact, 1), fact, -1)).toEqual(year);
        expect(countOnNow(countOnNow(now, fact, -1), fact, 1)).toEqual(now);
        expect(countOnYear(countOnYear(year, fact, -1), fact, 1)).toEqual(year);
      }),
    );
  });

  test('the order does not matter', () => {
    const shuffled = fc
      .array(facts, { maxLength: 20 })
      .chain((each) => fc.tuple(fc.constant(each), fc.shuffledSubarray(each, { minLength: each.length })));

    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(cardOf(one)).toEqual(cardOf(other));
        expect(yearCardOf(one)).toEqual(yearCardOf(other));
      }),
    );
  });

  test('cards kept up by differences equal the cards of a recount', () => {
    fc.assert(
      fc.property(fc.array(facts), fc.array(facts), (came, went) => {
        const all = [...came, ...went].reduce((cards, fact) => countFact(cards, fact, 1), noCards);
        const left = went.reduce((cards, fact) => countFact(cards, fact, -1), all);

        expect(withoutEmpty(left)).toEqual(
          withoutEmpty(came.reduce((cards, fact) => countFact(cards, fact, 1), noCards)),
        );
        expect(numbersOn(left).every((each) => each > 0)).toBe(true);
      }),
    );
  });

  test('a year card adds up to the facts of its key', () => {
    fc.assert(
      fc.property(fc.array(facts), (counted) => {
        for (const key of ['opinions.submitted', 'readings.held'])
          expect(yearTotal(yearCardOf(counted), key)).toBe(counted.filter((fact) => fact.key === key).length);
      }),
    );
  });
});

test('opinions are remembered by month, what is held by day, and the rest only by year', () => {
  const card = cardOf(
    ['opinions.submitted', 'opinions.issued', 'readings.held'].map((key) => ({
      key,
      on: '2026-03-02',
      subject: 'committee',
    })),
  );

  expect(card.lasts).toEqual({ 'opinions.submitted': { '2026-03': 1 }, 'readings.held': { '2026-03-02': 1 } });
  expect(card.years).toEqual({ '2026': { 'opinions.submitted': 1, 'opinions.issued': 1, 'readings.held': 1 } });
});

test('the last time goes back when the newest is taken away', () => {
  const held = (on: string): Fact => ({ key: 'readings.held', on, subject: 'unit#weiyang' });
  const card = cardOf([held('2026-01-05'), held('2026-03-05')]);

  expect(lastOf(card, 'readings.held')).toBe('2026-03-05');
  expect(lastOf(countOnNow(card, held('2026-03-05'), -1), 'readings.held')).toBe('2026-01-05');
  expect(lastOf(card, 'consultations.held')).toBeUndefined();
});

test('what is open is overdue the day after its day, and never without one', () => {
  const card = ['2026-03-01', '2026-03-09', '2026-03-09', null].reduce(
    (so, dueOn) => countOpen(so, 'opinions', dueOn, 1),
    emptyNowCard,
  );

  expect(openOf(card, 'opinions')).toBe(4);
  expect(openOf(card, 'readings')).toBe(0);
  expect(
    ['2026-03-01', '2026-03-02', '2026-03-09', '2026-03-10'].map((today) => overdueOf(card, 'opinions', today)),
  ).toEqual([0, 1, 1, 3]);
  expect(countOpen(countOpen(emptyNowCard, 'opinions', null, 1), 'opinions', null, -1)).toEqual(emptyNowCard);
});

test('members of a unit are those placed on the day asked for', () => {
  const spans = ['2026-01-01~', '2026-01-01~2026-03-31', '2026-04-01~', '2020-01-01~2025-12-31'];
  const card = spans.reduce(
    (so, value) => countTally(so, { subject: 'unit#weiyang', name: 'placed', value }, 1),
    emptyNowCard,
  );

  expect(['2025-12-31', '2026-03-31', '2026-04-01'].map((day) => placedOn(card, day))).toEqual([1, 2, 2]);
  expect(placedOn(emptyNowCard, '2026-03-31')).toBe(0);
});

test('a fact stands for the committee, the unit, each member and each topic once', () => {
  expect(
    factsFor('readings.held', '2026-03-02', { members: ['m1', 'm2', 'm1'] }).map(({ subject }) => subject),
  ).toEqual(['committee', 'member#m1', 'member#m2']);
  expect(
    factsFor('readings.held', '2026-03-02', { unit: 'weiyang', topics: ['t1'] }).map(({ subject }) => subject),
  ).toEqual(['committee', 'unit#weiyang', 'topic#t1']);
});
