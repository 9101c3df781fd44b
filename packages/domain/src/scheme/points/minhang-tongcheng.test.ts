import { describe, expect, test } from 'vitest';
import { minhang, tongcheng } from '../../../test-support/scheme/published';
import {
  absent,
  attended,
  cardOf,
  fact,
  onLeave,
  ordinary,
  standing,
} from '../../../test-support/scheme/subject.examples';
import type { Fact } from '../../scorecard/fact';
import type { PointsTable } from '../language';
import type { Profile } from '../subject';
import { bandOf } from './bands';
import { compilePoints } from './compile';
import { evaluatePoints } from './evaluate';
import { totalOf } from './total';

function pointsOf({ tree }: PointsTable, facts: readonly Fact[], profile: Profile = ordinary) {
  const points = compilePoints(tree);
  const known = { card: cardOf(facts, 2026) };
  const told = evaluatePoints(points, known, { profile, year: 2026 });
  return {
    total: totalOf(points, known, { profile, year: 2026 }),
    parts: Object.fromEntries(told.of.map(({ id, value }) => [id, value])),
  };
}

const filed = (role: string, on: string, among?: number) =>
  fact('proposals.filed', on, { role, ...(among && { among }) });
const submitted = (role: string, on: string, among?: number) =>
  fact('proposals.submitted', on, { role, ...(among && { among }) });

describe('闵行', () => {
  test('who was at all of it, wrote alone and signed with others has the higher of each', () => {
    const { total, parts } = pointsOf(minhang, [
      // Four half-days 20, two inspections 10, training away from the first to the last day 10.
      attended('plenary', '2026-01-20', { amount: 4 }),
      attended('inspection', '2026-03-05'),
      attended('inspection', '2026-04-05'),
      attended('off-site-training', '2026-05-12'),
      // Alone and as the first of three 15 once; twice with others 2 × 3 = 6: 15 counts.
      filed('sole', '2026-01-21'),
      filed('first', '2026-01-21', 3),
      filed('joint', '2026-01-22', 4),
      filed('joint', '2026-01-22', 4),
      // 15 as the first of a key one, 2 as a signer of an excellent one.
      fact('proposals.key', '2026-01-21', { role: 'first', among: 3 }),
      fact('proposals.excellent', '2026-01-22', { role: 'joint', among: 4 }),
    ]);

    expect(parts).toEqual({ meetings: 40, filed: 15, key: 15, excellent: 2 });
    expect(total).toBe(72);
  });

  test('six signatures are more than the one proposal of one’s own', () => {
    // 6 × 3 = 18 against 15; a key one as a signer 3.
    const { total } = pointsOf(minhang, [
      filed('sole', '2026-01-20'),
      ...Array.from({ length: 6 }, (_, place) => filed('joint', `2026-01-2${place}`, 5)),
      fact('proposals.key', '2026-01-20', { role: 'joint', among: 5 }),
    ]);

    expect(total).toBe(21);
  });

  test('who stayed for a part of the training has half of it, and who was away has nothing', () => {
    const { total } = pointsOf(minhang, [
      attended('off-site-training', '2026-05-12', { stay: 'part' }),
      onLeave('plenary', '2026-01-20'),
      absent('inspection', '2026-03-05'),
    ]);

    expect(total).toBe(5);
  });

  test('a plenary whose half-days nobody counted is one, and half an afternoon of an inspection is all of it', () => {
    const { total } = pointsOf(minhang, [
      attended('plenary', '2026-01-20'),
      attended('inspection', '2026-03-05', { stay: 'part' }),
    ]);

    expect(total).toBe(10);
  });

  test('of a plenary in January and one in May the first has counted by April', () => {
    const card = cardOf(
      [attended('plenary', '2026-01-20', { amount: 4 }), attended('plenary', '2026-05-20', { amount: 2 })],
      2026,
    );
    const until = (day: string) =>
      totalOf(compilePoints(minhang.tree), { card }, { profile: ordinary, year: 2026, until: day });

    // Nothing, 4 × 5, and 6 × 5 from the day of the second on.
    expect(['2025-12-31', '2026-04-30', '2026-05-20', '2027-01-01'].map(until)).toEqual([0, 20, 30, 30]);
  });

  test('a member of whom nothing is known has nothing', () => {
    expect(pointsOf(minhang, []).total).toBe(0);
  });
});

describe('桐城 2019', () => {
  const present = attended('plenary', '2026-01-20', { amount: 4 });

  test('a diligent member is cut off at twenty-five and fifteen', () => {
    const { total, parts } = pointsOf(tongcheng, [
      present,
      // Twice alone: 2 × (10 + 15) = 50, of which 25.
      ...['2026-01-20', '2026-01-21'].flatMap((on) => [submitted('sole', on), filed('sole', on)]),
      // Two surveys 4, a written speech 5.
      attended('survey', '2026-03-05'),
      attended('survey', '2026-06-05'),
      fact('speeches.written', '2026-01-22'),
      // Two opinions 20, one adopted 5: 25, of which 15.
      fact('opinions.submitted', '2026-02-01'),
      fact('opinions.submitted', '2026-03-01'),
      fact('opinions.adopted.city', '2026-04-01', { item: 'op-1' }),
    ]);

    expect(parts).toEqual({ meetings: 50, proposals: 25, activities: 9, opinions: 15 });
    expect(total).toBe(99);
  });

  test('of three joint signers the first has half and each other a quarter', () => {
    const of = (role: string) =>
      pointsOf(tongcheng, [submitted(role, '2026-01-20', 3), filed(role, '2026-01-20', 3)]).total;

    // (10 + 15) ÷ 2 = 12.5; 25 ÷ 2 ÷ 2 = 6.25.
    expect([of('first'), of('joint'), of('joint')]).toEqual([12.5, 6.25, 6.25]);
  });

  test('thirds are kept until the end', () => {
    const one = [submitted('joint', '2026-01-20', 4), filed('joint', '2026-01-20', 4)];

    // 25 ÷ 2 ÷ 3 = 4.1666…: once 4.17, twice 8.33 and not 8.34, three times 12.5.
    expect(pointsOf(tongcheng, one).total).toBe(4.17);
    expect(pointsOf(tongcheng, [...one, ...one]).total).toBe(8.33);
    expect(pointsOf(tongcheng, [...one, ...one, ...one]).total).toBe(12.5);
    // Among seven: 10 ÷ 2 ÷ 6 + 15 ÷ 2 ÷ 6 = 2.0833…
    expect(pointsOf(tongcheng, [submitted('joint', '2026-01-20', 7), filed('joint', '2026-01-20', 7)]).total).toBe(
      2.08,
    );
  });

  test('who asked for leave from the plenary and did little else does not pass', () => {
    // 30 + 12.5 + 10 = 52.5.
    const { total } = pointsOf(tongcheng, [
      onLeave('plenary', '2026-01-20'),
      submitted('first', '2026-01-20', 2),
      filed('first', '2026-01-20', 2),
      fact('opinions.submitted', '2026-05-01'),
    ]);

    expect(total).toBe(52.5);
    expect(bandOf(tongcheng.bands, total)?.name).toBe('不合格');
  });

  test('a standing member loses two for leave and five for absence, a member who sat in nothing', () => {
    const meetings = [
      present,
      onLeave('standing-meeting', '2026-03-20'),
      onLeave('standing-meeting', '2026-06-20'),
      absent('standing-meeting', '2026-09-20'),
    ];

    // 50 − 2 − 2 − 5 = 41.
    expect(pointsOf(tongcheng, meetings, standing).total).toBe(41);
    expect(pointsOf(tongcheng, meetings).total).toBe(50);
  });

  test('who became a standing member in June owes only what came after', () => {
    const risen: Profile = { ...ordinary, levels: [{ is: 'member' }, { from: '2026-06-15', is: 'standing' }] };

    // The leave in March was no standing member’s: 50 − 2 = 48.
    expect(
      pointsOf(
        tongcheng,
        [present, onLeave('standing-meeting', '2026-03-20'), onLeave('standing-meeting', '2026-09-20')],
        risen,
      ).total,
    ).toBe(48);
  });

  test('meetings do not fall below nothing', () => {
    const days = ['2026-03-20', '2026-06-20', '2026-09-20'];

    // 0 − 3 × 5, of which nothing; an opinion is not eaten up by it.
    expect(
      pointsOf(
        tongcheng,
        [
          absent('plenary', '2026-01-20'),
          ...days.map((on) => absent('standing-meeting', on)),
          fact('opinions.submitted', '2026-05-01'),
        ],
        standing,
      ),
    ).toEqual({ total: 10, parts: { meetings: 0, proposals: 0, activities: 0, opinions: 10 } });
  });
});
