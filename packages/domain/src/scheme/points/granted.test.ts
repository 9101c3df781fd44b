import { describe, expect, test } from 'vitest';
import { ordinary } from '../../../test-support/scheme/subject.examples';
import type { Granted } from '../language';
import { compilePoints } from './compile';
import { evaluatePoints } from './evaluate';
import type { Grant } from './granted';

describe('认定加减分', () => {
  const evaluated = (
    parts: Partial<Granted>,
    points: readonly (readonly [number, boolean])[],
    until = '2026-12-31',
  ) => {
    const node: Granted = {
      id: 'praise',
      granted: '表彰',
      source: '本会规定',
      most: 10,
      needs: 'evidence-and-approval',
      ...parts,
    };
    const grant = (each: number, approved: boolean, under: string): Grant => ({
      id: `${under} ${each}`,
      node: under,
      points: each,
      approved,
      on: '2026-06-01',
    });
    // What stands under another node is none of this one's.
    const granted = [...points.map(([each, approved]) => grant(each, approved, 'praise')), grant(9, true, 'elsewhere')];
    const [told] = evaluatePoints(
      compilePoints({ id: 'all', heading: '全部', of: [node] }),
      {},
      { profile: ordinary, year: 2026, until, granted },
    ).of;
    if (told?.kind !== 'granted') throw new Error('The table has one node for grants.');
    return { raw: told.raw, value: told.value, limit: told.limit, why: told.grants.map(({ why }) => why) };
  };

  test('only what was approved counts where that is asked for', () => {
    const points = [
      [4, true],
      [3, false],
    ] as const;

    expect(evaluated({}, points)).toEqual({ raw: 4, value: 4, limit: undefined, why: [undefined, 'not-approved'] });
    expect(evaluated({ needs: 'evidence' }, points)).toMatchObject({ value: 7, why: [undefined, undefined] });
  });

  test('no more than its most is given, or taken', () => {
    const both = (sign: 1 | -1) =>
      [
        [8 * sign, true],
        [5.5 * sign, true],
      ] as const;

    expect(evaluated({}, both(1))).toMatchObject({ raw: 13.5, value: 10, limit: 'cap' });
    expect(evaluated({ most: -6 }, both(-1))).toMatchObject({ raw: -13.5, value: -6, limit: 'floor' });
    expect(evaluated({ most: -6 }, both(1))).toMatchObject({ value: 0 });
  });

  test('what was granted later is not there yet', () => {
    expect(evaluated({}, [[4, true]], '2026-05-31')).toMatchObject({ value: 0, why: ['not-yet'] });
  });
});
