import { describe, expect, test } from 'vitest';
import { anqing, jinan } from '../../../test-support/scheme/published';
import type { Stars } from '../language';
import { bandOf } from './bands';
import { starsOf } from './stars';

describe('等次', () => {
  test('a grade begins at its own number, and the last one reaches to the bottom', () => {
    const name = (total: number) => bandOf(anqing.bands, total)?.name;

    expect([100, 90, 89.99, 80, 60, 59.99, -5].map(name)).toEqual([
      '优秀',
      '优秀',
      '良好',
      '良好',
      '称职',
      '不称职',
      '不称职',
    ]);
    expect(bandOf(jinan.bands, 84.99)?.name).toBe('称职');
  });

  test('a table without grades gives none', () => {
    expect(bandOf([], 80)).toBeUndefined();
  });
});

describe('星级', () => {
  const stars: Stars = {
    for: 'member',
    source: '本会规定',
    assumed: true,
    from: [
      { stars: 5, from: 90 },
      { stars: 4, from: 80 },
      { stars: 3, from: 70 },
      { stars: 2, from: 60 },
      { stars: 1, from: 40 },
    ],
    capped: [
      { quota: 'opinion', most: 3 },
      { quota: 'deed', most: 3 },
      { quota: 'plenary', most: 4 },
    ],
  };
  const of = (total: number, ...missed: string[]) => starsOf(stars, total, new Set(missed));

  test('stars come from the total, and below the lowest step there are none', () => {
    expect([100, 90, 89.99, 60, 40, 39.99].map((total) => of(total).stars)).toEqual([5, 5, 4, 2, 1, 0]);
  });

  test('a missed quota holds them down, and is named', () => {
    expect(of(95, 'plenary')).toEqual({ stars: 4, earned: 5, cappedBy: ['plenary'] });
    expect(of(95, 'plenary', 'opinion', 'deed')).toEqual({ stars: 3, earned: 5, cappedBy: ['opinion', 'deed'] });
  });

  test('a quota that asks for no fewer than were earned names nothing', () => {
    expect(of(72, 'opinion', 'plenary')).toEqual({ stars: 3, earned: 3, cappedBy: [] });
    expect(of(95, 'another')).toEqual({ stars: 5, earned: 5, cappedBy: [] });
  });
});
