import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placed, rankingAskerOf, rankingShownTo, type RankedBy, type Standing } from './ranking';

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
    const by = (standing: Standing, what: RankedBy) => placed([standing], what, 1).placed[0]?.by;
    expect(by(named('a', 10, { met: 2, asked: 3 }), 'quotas')).toBe(0.67);
    expect(by(named('a', 10), 'quotas')).toBeUndefined();
    expect(by(named('a', 10, { size: 4 }), 'per-member')).toBe(2.5);
    // 2.01 / 2 = 1.005, half up.
    expect(by(named('a', 2.01, { size: 2 }), 'per-member')).toBe(1.01);
    expect(by(named('a', 10, { size: 0 }), 'per-member')).toBeUndefined();
    expect(by(named('a', 10), 'per-member')).toBeUndefined();
  });

  test('what is shown alike is ranked by what it is: 2 of 3 stand behind 67 of 100, and beside 4 of 6', () => {
    const all = [
      named('a', 0, { met: 2, asked: 3 }),
      named('b', 0, { met: 67, asked: 100 }),
      named('c', 0, { met: 4, asked: 6 }),
    ];
    expect(placed(all, 'quotas', 1).placed.map(({ of, by, rank }) => [of.name, by, rank])).toEqual([
      ['b', 0.67, 1],
      ['a', 0.67, 2],
      ['c', 0.67, 2],
    ]);
  });

  test('a rank is one more than how many have more for each member, whatever they have', () => {
    const units = fc.array(fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: 1, max: 7 })));
    fc.assert(
      fc.property(units, (drawn) => {
        const all = drawn.map(([hundredths, size], index) => named(String(index), hundredths / 100, { size }));
        const { placed: places } = placed(all, 'per-member', 0);
        for (const [index, { of, order = 0, rank }] of places.entries()) {
          // A page goes on behind somebody by what orders them.
          const above = places[index - 1];
          const isBehind = (above?.order ?? Infinity) > order;
          expect(isBehind).toBe(above?.rank !== rank);
          const [own = 0, size = 1] = drawn[Number(of.name)] ?? [];
          // Whole numbers set against each other crosswise.
          expect(rank).toBe(1 + drawn.filter(([other, among]) => other * size > own * among).length);
        }
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

test.each([
  [['city-administrator'], null, 'leader'],
  [['county-administrator'], 'u1', 'leader'],
  [['county-clerk', 'county-administrator'], undefined, 'leader'],
  [['unit-operator', 'county-administrator'], 'u1', 'leader'],
  [['county-clerk'], undefined, 'other'],
  [['unit-operator', 'county-clerk'], 'u1', 'other'],
  [['unit-operator'], 'u1', 'operator'],
  [['unit-operator'], null, 'other'],
  [['integrator'], undefined, 'other'],
] as const)('%j of the unit %j asks as %s', (held, unit, asker) => {
  expect(rankingAskerOf(held, unit)).toBe(asker);
});
