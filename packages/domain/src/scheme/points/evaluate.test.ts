import { describe, expect, test } from 'vitest';
import { rule } from '../../../test-support/scheme/one-clause.examples';
import { jinan, tongcheng } from '../../../test-support/scheme/published';
import {
  absent,
  attended,
  cardOf,
  fact,
  onLeave,
  ordinary,
  standing,
} from '../../../test-support/scheme/subject.examples';
import { compilePoints } from './compile';
import { evaluatePoints } from './evaluate';
import type { Explained } from './explained';
import { whatIf } from './known';

const find = (node: Explained, id: string): Explained | undefined =>
  node.id === id ? node : node.kind === 'heading' ? node.of.map((part) => find(part, id)).find(Boolean) : undefined;

describe('the explanation is the result', () => {
  const facts = [
    attended('plenary', '2026-01-20', { amount: 4 }),
    onLeave('standing-meeting', '2026-03-20'),
    ...['2026-02-01', '2026-02-02'].map((on) => fact('opinions.submitted', on)),
  ];
  const told = evaluatePoints(
    compilePoints(tongcheng.tree),
    { card: cardOf(facts, 2026) },
    { profile: standing, year: 2026 },
  );

  test('every node tells what it came to, before and after its limits', () => {
    expect(find(told, 'meetings')).toMatchObject({ kind: 'heading', label: '会议', start: 0, raw: 48, value: 48 });
    expect(find(told, 'opinions')).toMatchObject({ raw: 20, value: 15, limit: 'cap' });
    expect(told).toMatchObject({ id: 'tongcheng', raw: 63, value: 63 });
    expect(find(told, 'meetings')).not.toHaveProperty('limit');
  });

  test('of several of which the highest counts, it says which', () => {
    expect(find(told, 'plenary')).toMatchObject({ highest: 'present', value: 50 });
  });

  test('under a clause stand its source and the facts that made it', () => {
    expect(find(told, 'standing')).toEqual({
      kind: 'clause',
      id: 'standing',
      label: '常委会会议请假、缺席',
      source: '桐城市政协委员履职考核办法（2019，domain.md 4.2）',
      raw: -2,
      value: -2,
      facts: [
        {
          fact: { key: 'activities.attended', on: '2026-03-20', tags: ['type:standing-meeting', 'state:leave'] },
          score: -2,
          counted: true,
        },
      ],
    });
  });

  test('a floor that bit is told as one', () => {
    const absences = ['2026-01-20', '2026-01-21', '2026-01-22'].map((on) => absent('plenary', on));
    const low = evaluatePoints(
      compilePoints(jinan.tree),
      { card: cardOf(absences, 2026) },
      { profile: ordinary, year: 2026 },
    );

    // 70 − 3 × 30.
    expect(low).toMatchObject({ start: 70, raw: -20, value: 0, limit: 'floor' });
  });

  test('what a scheme assumes is said with it', () => {
    const points = compilePoints({ id: 'all', heading: '全部', of: [rule({ assumed: true })] });

    expect(evaluatePoints(points, {}, { profile: ordinary, year: 2026 }).of).toMatchObject([
      { source: '本会规定', assumed: true },
    ]);
  });
});

test('what if one more proposal were filed', () => {
  const points = compilePoints(jinan.tree);
  const asked = { profile: ordinary, year: 2026 };
  const known = { card: cardOf([fact('proposals.filed', '2026-01-20')], 2026) };
  const imagined = whatIf(known, [{ key: 'proposals.filed', on: '2026-12-01', tags: [] }]);

  // The second is the first to count: 70 + 5.
  expect([known, imagined].map((each) => evaluatePoints(points, each, asked).value)).toEqual([70, 75]);
});
