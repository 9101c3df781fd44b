import { describe, expect, test } from 'vitest';
import { rule, underOne } from '../../../test-support/scheme/one-clause.examples';
import { attended, cardOf, fact, ordinary } from '../../../test-support/scheme/subject.examples';
import type { Clause } from '../language';
import type { Profile } from '../subject';
import { compilePoints } from './compile';
import { evaluatePoints } from './evaluate';

describe('a fact that does not count says why', () => {
  const days = ['2026-02-10', '2026-02-20', '2026-03-10', '2026-05-10'];
  const times = days.map((on) => attended('survey', on));

  test('the first ones are owed, and beyond the most nothing counts: the oldest come first', () => {
    expect(underOne({ after: 1, most: 2 }, times.toReversed())).toEqual({
      value: 10,
      facts: [[5, 'first-ones'], [5], [5], [5, 'beyond-most']],
    });
  });

  test('of two of one day the better one counts, whichever was read first', () => {
    const score: Clause['score'] = [
      ['type:talk', 8],
      ['*', 5],
    ];
    const facts = [attended('survey', '2026-02-10'), attended('talk', '2026-02-10')];

    for (const read of [facts, facts.toReversed()]) expect(underOne({ score, most: 1 }, read).value).toBe(8);
  });

  test('one in each month, in each quarter, in the year', () => {
    expect(underOne({ per: 'month' }, times).facts).toEqual([[5], [5, 'period-full'], [5], [5]]);
    expect(underOne({ per: 'two-months' }, times).facts).toEqual([[5], [5, 'period-full'], [5], [5]]);
    expect(underOne({ per: 'quarter' }, times).facts).toEqual([[5], [5, 'period-full'], [5, 'period-full'], [5]]);
    expect(underOne({ per: 'half-year' }, times).value).toBe(5);
    expect(underOne({ per: 'year' }, times).value).toBe(5);
  });

  test('who was suspended in March has what came before, and again what comes after', () => {
    const suspended: Profile = {
      ...ordinary,
      statuses: [{ is: 'active' }, { from: '2026-03-01', is: 'suspended' }, { from: '2026-05-01', is: 'active' }],
    };

    const without = (why: string) => ({ value: 15, facts: [[5], [5], [0, why], [5]] });
    expect(underOne({}, times, { profile: suspended })).toEqual(without('suspended'));
    expect(underOne({ notFor: ['status:suspended'] }, times, { profile: suspended })).toEqual(without('not-for'));
    // A clause that says itself what it gives them is taken at its word.
    const score: Clause['score'] = [
      ['status:suspended', -2],
      ['*', 5],
    ];
    expect(underOne({ score }, times, { profile: suspended }).facts).toEqual([[5], [5], [-2], [5]]);
    expect(underOne({ notFor: ['status:resigned'] }, times, { profile: suspended }).value).toBe(20);
  });

  test('what happened after the day that is asked for is not there yet', () => {
    expect(underOne({}, times, { until: '2026-03-09' }).facts).toEqual([[5], [5], [0, 'not-yet'], [0, 'not-yet']]);
  });

  test('a case that no line of the table has scores nothing, and takes nobody’s place', () => {
    const mixed = [attended('talk', '2026-01-10'), ...times];

    expect(underOne({ score: [['type:survey', 5]], most: 2 }, mixed).facts).toEqual([
      [0, 'no-score'],
      [5],
      [5],
      [5, 'beyond-most'],
      [5, 'beyond-most'],
    ]);
  });

  test('an item counts at its best, or once however often it is proved', () => {
    const each = [{ key: 'opinions.adopted' }];
    const score: Clause['score'] = [
      ['level:city', 10],
      ['level:province', 30],
    ];
    const facts = [
      fact('opinions.adopted', '2026-02-01', { level: 'city', item: 'op-1' }),
      fact('opinions.adopted', '2026-03-01', { level: 'province', item: 'op-1' }),
      fact('opinions.adopted', '2026-04-01', { level: 'city', item: 'op-2' }),
      fact('opinions.adopted', '2026-05-01', { level: 'city', item: 'op-2' }),
      // Nothing says of which item: it competes with none.
      fact('opinions.adopted', '2026-06-01', { level: 'city' }),
    ];
    const best = { value: 50, facts: [[10, 'outdone'], [30], [10], [10, 'outdone'], [10]] };

    expect(underOne({ each, score, highestPer: 'item' }, facts)).toEqual(best);
    expect(underOne({ each, score, by: 'item' }, facts)).toEqual(best);
  });

  test('what another year counts is told with that year', () => {
    const late = fact('proposals.excellent', '2026-02-01', { of: '2025-03-01' });
    const points = (book: 'event' | 'item') =>
      compilePoints({ id: 'all', heading: '全部', of: [rule({ each: [{ key: 'proposals.excellent' }], book })] });
    const told = (book: 'event' | 'item', year: number) =>
      evaluatePoints(points(book), { card: cardOf([late], year) }, { profile: ordinary, year }).of;

    expect(told('event', 2026)).toMatchObject([{ value: 5, facts: [{ counted: true }] }]);
    expect(told('event', 2025)).toMatchObject([{ value: 0, facts: [{ why: 'other-year', bookedTo: 2026 }] }]);
    expect(told('item', 2026)).toMatchObject([{ value: 0, facts: [{ why: 'other-year', bookedTo: 2025 }] }]);
    expect(told('item', 2025)).toMatchObject([{ value: 5, facts: [{ counted: true }] }]);
  });

  test('what counted in an earlier year leaves the one time of this year free', () => {
    const adopted = (item: string, on: string, of = on) =>
      fact('opinions.adopted', on, { item, ...(of !== on && { of }) });
    const facts = [adopted('op-1', '2025-05-01'), adopted('op-2', '2026-05-01')];
    const each = [{ key: 'opinions.adopted' }];

    expect(underOne({ each, highestPer: 'item', per: 'year' }, facts)).toEqual({
      value: 5,
      facts: [[5, 'other-year'], [5]],
    });
    // Where the item’s own day decides, an item of another year has no bearing, and is not told.
    expect(underOne({ each, highestPer: 'item', per: 'year', book: 'item' }, facts)).toEqual({
      value: 5,
      facts: [[5]],
    });
  });

  test('once in a term looks at the cards of its other years', () => {
    const points = compilePoints({ id: 'all', heading: '全部', of: [rule({ per: 'term' })] });
    const [before, now] = [attended('survey', '2025-05-01'), attended('survey', '2026-05-01')];
    const others = new Map([[2025, cardOf([before], 2025)]]);
    const asked = { profile: ordinary, year: 2026 };

    expect(evaluatePoints(points, { card: cardOf([now], 2026) }, asked).value).toBe(5);
    expect(evaluatePoints(points, { card: cardOf([now], 2026), others }, asked)).toMatchObject({
      value: 0,
      of: [{ facts: [{ why: 'other-year' }, { why: 'period-full' }] }],
    });
  });
});
