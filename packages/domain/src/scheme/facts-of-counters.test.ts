import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countOnYear, type Counters } from '../scorecard/year-card';
import { factsOfCounters } from './facts-of-counters';

const day = fc
  .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
  .map((on) => `2026-${String(on.month).padStart(2, '0')}-${String(on.day).padStart(2, '0')}`);
const fact = fc.record({
  key: fc.constantFrom('activities.held', 'opinions.submitted'),
  type: fc.constantFrom('survey', 'talk'),
  on: day,
});

test('each thing that was counted is told once, in its month, with its tags', () => {
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 30 }), (facts) => {
      const card = facts.reduce(
        (so, each) => countOnYear(so, { ...each, subject: 'committee' }, 2026, 1) as Counters,
        {} as Counters,
      );
      const told = factsOfCounters(card, 2026).map(({ key, on, tags }) => [key, on, ...tags].join(' '));

      expect(told.toSorted()).toEqual(
        facts.map(({ key, type, on }) => `${key} ${on.slice(0, 7)}-01 type:${type}`).toSorted(),
      );
    }),
  );
});
