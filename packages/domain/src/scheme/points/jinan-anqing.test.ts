import { describe, expect, test } from 'vitest';
import { anqing, jinan } from '../../../test-support/scheme/published';
import { absent, attended, cardOf, fact, onLeave, ordinary } from '../../../test-support/scheme/subject.examples';
import type { Fact } from '../../scorecard/fact';
import type { PointsTable } from '../language';
import { bandOf, followUpOf } from './bands';
import { compilePoints } from './compile';
import type { Grant } from './granted';
import { totalOf } from './total';

function gradeOf({ tree, bands }: PointsTable, facts: readonly Fact[], granted: readonly Grant[] = []) {
  const total = totalOf(compilePoints(tree), { card: cardOf(facts, 2026) }, { profile: ordinary, granted, year: 2026 });
  return [total, bandOf(bands, total)?.name];
}

const times = (count: number, key: string) =>
  Array.from({ length: count }, (_, place) => fact(key, `2026-02-${String(place + 1).padStart(2, '0')}`));

describe('济南 2015', () => {
  test('the first filed proposal is owed, and the second is the first to count', () => {
    expect(gradeOf(jinan, times(1, 'proposals.filed'))).toEqual([70, '称职']);
    expect(gradeOf(jinan, times(2, 'proposals.filed'))).toEqual([75, '称职']);
  });

  test('who stayed away without leave may still come to sixty', () => {
    // 70 − 30, the second and the third filed 10, public service 6 × 2 = 12 of which 10.
    expect(
      gradeOf(jinan, [
        absent('plenary', '2026-01-20'),
        ...times(3, 'proposals.filed'),
        ...Array.from({ length: 6 }, (_, place) => fact('deeds.done', `2026-03-0${place + 1}`, { amount: 9 })),
      ]),
    ).toEqual([60, '称职']);
  });

  test('leave costs ten, and a key proposal gives five', () => {
    // 70 − 10 + 5.
    expect(gradeOf(jinan, [onLeave('plenary', '2026-01-20'), ...times(1, 'proposals.key')])).toEqual([65, '称职']);
  });

  test('eighty-five is excellent', () => {
    // 70 + 5 + 10.
    expect(gradeOf(jinan, [...times(2, 'proposals.filed'), ...times(1, 'proposals.excellent')])).toEqual([85, '优秀']);
  });

  test('no more than fifty is gained', () => {
    // Filed (6 − 1) × 5 = 25 of which 20, key 10, excellent 20, service 10: 60, of which 50.
    expect(
      gradeOf(jinan, [
        ...times(6, 'proposals.filed'),
        ...times(2, 'proposals.key'),
        ...times(2, 'proposals.excellent'),
        ...times(7, 'deeds.done'),
      ]),
    ).toEqual([120, '优秀']);
  });

  test('under sixty the convener talks to the member, after two years the city does', () => {
    const [total, name] = gradeOf(jinan, [absent('plenary', '2026-01-20')]);
    // 70 − 30.
    expect([total, name]).toEqual([40, '不称职']);

    const [excellent, competent, low] = jinan.bands;
    if (!excellent || !competent || !low) throw new Error('The table has three bands.');
    expect(followUpOf(low)).toEqual({ what: 'talk', by: '界别召集人' });
    expect(followUpOf(low, competent)).toEqual({ what: 'talk', by: '界别召集人' });
    expect(followUpOf(low, low)).toEqual({ what: 'talk', by: '市政协' });
    expect(followUpOf(competent, low)).toBeUndefined();
  });
});

describe('安庆 2018', () => {
  const grant = (points: number, approved: boolean): Grant => ({
    id: `g${points}`,
    node: 'rest',
    points,
    approved,
    on: '2026-11-30',
  });

  test('who missed nothing has fifty, and a filed proposal brings twenty', () => {
    expect(gradeOf(anqing, [attended('plenary', '2026-01-20'), fact('proposals.filed', '2026-01-20')])).toEqual([
      70,
      '称职',
    ]);
  });

  test('an absence costs five, at the plenary ten, and leave nothing', () => {
    // 50 − 2 × 5 − 10 + 30.
    expect(
      gradeOf(anqing, [
        absent('meeting', '2026-03-01'),
        absent('standing-meeting', '2026-06-01'),
        absent('plenary', '2026-01-20'),
        onLeave('meeting', '2026-09-01'),
        ...times(2, 'proposals.filed'),
      ]),
    ).toEqual([60, '称职']);
  });

  test('twelve absences leave nothing of the meetings, and no less', () => {
    // 50 − 60: 0; two filed 40 of which 30.
    expect(
      gradeOf(anqing, [
        ...Array.from({ length: 12 }, (_, month) => absent('meeting', `2026-${String(month + 1).padStart(2, '0')}-10`)),
        ...times(2, 'proposals.filed'),
      ]),
    ).toEqual([30, '不称职']);
  });

  test('of three proposals the rest is cut off, and what nobody approved does not count', () => {
    // 50 + 30 + 15.
    expect(gradeOf(anqing, times(3, 'proposals.filed'), [grant(15, true), grant(4, false)])).toEqual([95, '优秀']);
  });

  test('ninety is excellent to the point, and what is granted has a top', () => {
    // 50 − 5 + 30 + 15; 50 − 5 + 30 + 20 of 26.
    const facts = [absent('meeting', '2026-03-01'), ...times(2, 'proposals.filed')];

    expect(gradeOf(anqing, facts, [grant(15, true)])).toEqual([90, '优秀']);
    expect(gradeOf(anqing, facts, [grant(15, true), grant(11, true)])).toEqual([95, '优秀']);
    expect(gradeOf(anqing, facts, [grant(14.99, true)])).toEqual([89.99, '良好']);
  });
});
