import { describe, expect, test } from 'vitest';
import { underOne } from '../../../test-support/scheme/one-clause.examples';
import { attended, fact, ordinary } from '../../../test-support/scheme/subject.examples';
import type { Clause } from '../language';
import type { Profile } from '../subject';

describe('what a fact scores', () => {
  test('the first line that fits decides: a tag, who it is on that day, the key, or any', () => {
    const risen: Profile = { ...ordinary, levels: [{ is: 'member' }, { from: '2026-04-01', is: 'standing' }] };
    const score: Clause['score'] = [
      ['type:talk', 1],
      ['level:standing', 2],
      ['key:readings.attended', 3],
      ['*', 4],
    ];
    const facts = [
      attended('survey', '2026-03-01'),
      fact('readings.attended', '2026-03-02'),
      attended('survey', '2026-04-01'),
      fact('readings.attended', '2026-04-02'),
      attended('talk', '2026-04-03'),
    ];

    expect(
      underOne({ each: [{ key: 'activities.attended' }, { key: 'readings.attended' }], score }, facts, {
        profile: risen,
      }).facts,
    ).toEqual([[4], [3], [2], [2], [1]]);
  });

  test('joint work is shared as the clause says, and sole work is whole', () => {
    const each = [{ key: 'proposals.filed' }];
    const facts = [
      fact('proposals.filed', '2026-01-19', { role: 'sole' }),
      // Whom an old ledger calls the only one, though it counts two.
      fact('proposals.filed', '2026-01-20', { role: 'sole', among: 2 }),
      fact('proposals.filed', '2026-01-21', { role: 'first', among: 3 }),
      fact('proposals.filed', '2026-01-22', { role: 'joint', among: 3 }),
      // A unit’s own card knows no signers.
      fact('proposals.filed', '2026-01-23'),
    ];
    const scores = (share: Clause['share']) =>
      underOne({ each, score: 10, ...(share && { share }) }, facts).facts.map(([score]) => score);

    expect(scores(undefined)).toEqual([10, 10, 10, 10, 10]);
    expect(scores('equal')).toEqual([10, 10, 3.33, 3.33, 10]);
    expect(scores('first-only')).toEqual([10, 10, 10, 0, 10]);
    expect(scores({ first: 0.6 })).toEqual([10, 10, 6, 2, 10]);
  });

  test('an amount multiplies, and where nobody told one it is one', () => {
    const facts = [
      attended('plenary', '2026-01-20', { amount: 3 }),
      attended('plenary', '2026-01-21'),
      attended('plenary', '2026-01-22', { amount: 0 }),
    ];

    expect(underOne({ by: 'amount' }, facts).facts).toEqual([[15], [5], [0, 'no-score']]);
  });
});
