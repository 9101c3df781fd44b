import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placed, rankingShownTo, rankValue, type Standing } from './ranking';

const named = (name: string, value: number | undefined, more: Partial<Standing> = {}) => ({
  name,
  value,
  met: 0,
  asked: 0,
  ...more,
});

describe('a ranking', () => {
  test('equal ones share a rank, and the next one counts them all', () => {
    const all = [named('a', 10), named('b', 30), named('c', 20), named('d', 20), named('e', 5)];

    expect(placed(all, 'value', 1).placed.map(({ of, rank }) => [of.name, rank])).toEqual([
      ['b', 1],
      ['c', 2],
      ['d', 2],
      ['a', 4],
      ['e', 5],
    ]);
  });

  test('who was not there, or is not scored, is shown without a rank and counts for none', () => {
    const all = [named('a', 99, { absent: 'left' }), named('b', 1), named('c', undefined)];
    const { placed: places, ranked } = placed(all, 'value', 1);

    expect(places.map(({ of, rank }) => [of.name, rank])).toEqual([
      ['b', 1],
      ['a', undefined],
      ['c', undefined],
    ]);
    expect(ranked).toBe(1);
  });

  test('of fewer than the scheme asks for nobody has a rank', () => {
    const all = [named('a', 2), named('b', 1)];

    expect(placed(all, 'value', 2)).toMatchObject({ isEnough: true, placed: [{ rank: 1 }, { rank: 2 }] });
    expect(placed(all, 'value', 3)).toMatchObject({ isEnough: false, ranked: 2 });
    expect(placed(all, 'value', 3).placed.map(({ rank }) => rank)).toEqual([undefined, undefined]);
  });

  test('quotas are ranked by the share that is met, units by what they have for each member', () => {
    expect(rankValue(named('a', 10, { met: 2, asked: 3 }), 'quotas')).toBe(0.67);
    expect(rankValue(named('a', 10), 'quotas')).toBeUndefined();
    expect(rankValue(named('a', 10, { size: 4 }), 'per-member')).toBe(2.5);
    expect(rankValue(named('a', 10, { size: 0 }), 'per-member')).toBeUndefined();
    expect(rankValue(named('a', 10), 'per-member')).toBeUndefined();
  });

  test('a rank is one more than how many stand above, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (values) => {
        const all = values.map((value, index) => named(String(index), value));
        for (const { by = 0, rank } of placed(all, 'value', 0).placed)
          expect(rank).toBe(1 + values.filter((value) => value > by).length);
      }),
    );
  });
});

test.each([
  ['nobody', 'nothing', 'nothing', 'nothing'],
  ['leaders', 'all', 'nothing', 'nothing'],
  ['subject-sees-own', 'all', 'own', 'nothing'],
  ['all', 'all', 'all', 'all'],
] as const)('shown to %s', (shown, leader, operator, other) => {
  expect((['leader', 'operator', 'other'] as const).map((asker) => rankingShownTo({ shown }, asker))).toEqual([
    leader,
    operator,
    other,
  ]);
});
