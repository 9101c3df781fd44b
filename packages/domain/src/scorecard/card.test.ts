import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../calendar/day';
import { officialCalendar } from '../calendar/official';
import { overdueBefore } from '../calendar/working-days';
import { figureDayOf } from './figure-day';
import { aliveOn, countOpen, countTally, emptyNowCard, openOf, overdueOf, placedOn } from './card';
import { countFact, noCards, numbersOn, withoutEmpty, type Cards } from '../../test-support/scorecard/card.examples';
import { factsFor, type Fact } from './fact';
import { onEveryYear } from './years';

const subject = fc.constantFrom(
  'committee' as const,
  'unit#weiyang' as const,
  'member#m1' as const,
  'informant#i1' as const,
  'topic#t1' as const,
);
const day = fc.constantFrom('2019-08-03', '2024-02-29', '2025-12-31', '2026-01-01', '2026-02-28', '2026-12-31');
/** What one item proves: facts that stand alone, and some that come late and compete. */
const facts: fc.Arbitrary<Fact[]> = fc
  .record({
    key: fc.constantFrom(
      'opinions.submitted',
      'opinions.adopted.city',
      'opinions.issued',
      'readings.held',
      'meetings.attended',
    ),
    subject,
    on: fc.array(day, { minLength: 1, maxLength: 3 }),
    of: fc.option(day, { nil: undefined }),
    item: fc.option(fc.constantFrom('op-1', 'op-2'), { nil: undefined }),
    amount: fc.option(fc.constantFrom(1, 4), { nil: undefined }),
    role: fc.option(fc.constantFrom('first', 'joint'), { nil: undefined }),
  })
  .map(({ key, on: days, subject: whose, ...more }) =>
    onEveryYear(
      days.map((on) => ({
        key,
        subject: whose,
        on,
        ...(Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined)) as Partial<Fact>),
      })),
    ),
  );
const many = fc.array(facts, { maxLength: 12 }).map((items) => items.flat());

const counted = (all: readonly Fact[], from: Cards = noCards, by: 1 | -1 = 1): Cards =>
  all.reduce((cards, fact) => countFact(cards, fact, by), from);

describe('counting facts', () => {
  test('what is counted and taken back leaves the cards as they were', () => {
    fc.assert(
      fc.property(many, facts, (before, more) => {
        const cards = counted(before);

        expect(withoutEmpty(counted(more, counted(more, cards), -1))).toEqual(withoutEmpty(cards));
      }),
    );
  });

  test('the order leaves no trace', () => {
    const shuffled = many.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );

    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(counted(one)).toEqual(counted(other));
      }),
    );
  });

  test('cards kept up by differences equal the cards of a recount', () => {
    fc.assert(
      fc.property(many, many, (came, went) => {
        const left = counted(went, counted([...came, ...went]), -1);

        expect(withoutEmpty(left)).toEqual(withoutEmpty(counted(came)));
        expect(numbersOn(left).every((each) => each > 0)).toBe(true);
      }),
    );
  });

  test('the newest day is the newest of all years, whatever came and went', () => {
    fc.assert(
      fc.property(many, many, (came, went) => {
        const { now } = counted(went, counted([...came, ...went]), -1);

        for (const [whose, { lasts }] of Object.entries(now)) {
          const days = came.filter((fact) => fact.subject === whose && fact.key === 'readings.held').map(figureDayOf);
          const newest = days.sort().at(-1);
          expect(lasts['readings.held']?.on).toBe(
            whose.startsWith('topic') || whose === 'committee' ? newest?.slice(0, 7) : newest,
          );
        }
      }),
    );
  });
});

test('the newest day goes back across the years when it is taken away', () => {
  const held = (on: string): Fact => ({ key: 'readings.held', on, subject: 'unit#weiyang' });
  const other: Fact = { key: 'opinions.submitted', on: '2025-06-01', subject: 'unit#weiyang' };
  const cards = counted([held('2023-11-05'), held('2023-11-20'), other, held('2026-03-05')]);
  const last = ({ now }: Cards) => now['unit#weiyang']?.lasts['readings.held'];

  expect(last(cards)).toEqual({ on: '2026-03-05', inMonth: 1, inYear: 1 });
  expect(last(counted([held('2026-03-05')], cards, -1))).toEqual({ on: '2023-11-20', inMonth: 2, inYear: 2 });
  expect(last(counted([held('2026-03-05'), held('2023-11-05'), held('2023-11-20')], cards, -1))).toBeUndefined();
});

test('what is open is overdue the working day after its day, and never without one', () => {
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

test('what is open keeps the order of days, across months and years', () => {
  const any = fc.date({ min: new Date('1950-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }).map(dayOf);

  fc.assert(
    fc.property(any, any, (dueOn, today) => {
      const card = countOpen(emptyNowCard, 'opinions', dueOn, 1);

      expect(overdueOf(card, 'opinions', today)).toBe(dueOn < overdueBefore(today, officialCalendar) ? 1 : 0);
      expect(overdueOf(countOpen(emptyNowCard, 'opinions', null, 1), 'opinions', today)).toBe(0);
      expect(countOpen(card, 'opinions', dueOn, -1)).toEqual(emptyNowCard);
    }),
  );
});

test('members of a unit are those placed on the day asked for', () => {
  const spans = ['2026-01-01~', '2026-01-01~2026-03-31', '2026-04-01~', '2020-01-01~2025-12-31'];
  const card = spans.reduce((so, value) => countTally(so, { name: 'placed', value }, 1), emptyNowCard);

  expect(['2025-12-31', '2026-03-31', '2026-04-01'].map((on) => placedOn(card, on))).toEqual([1, 2, 2]);
  expect(placedOn(emptyNowCard, '2026-03-31')).toBe(0);
});

test('a platform is alive up to its day', () => {
  const card = ['2026-03-31', '2026-03-31', '2026-04-30'].reduce(
    (so, value) => countTally(so, { name: 'alive', value }, 1),
    emptyNowCard,
  );

  // The first five days of May are off.
  const days = ['2026-03-31', '2026-04-01', '2026-05-05', '2026-05-06'];
  expect(days.map((today) => aliveOn(card, today))).toEqual([3, 1, 1, 0]);
});

test('a fact stands for the committee, the unit, each member and each topic once', () => {
  expect(
    factsFor('readings.held', '2026-03-02', { members: ['m1', 'm2', 'm1'] }).map(({ subject: whose }) => whose),
  ).toEqual(['committee', 'member#m1', 'member#m2']);
  expect(
    factsFor('readings.held', '2026-03-02', { unit: 'weiyang', topics: ['t1'] }).map(({ subject: whose }) => whose),
  ).toEqual(['committee', 'unit#weiyang', 'topic#t1']);
});
