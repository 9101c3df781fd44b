import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withCredit } from './credit';
import { factsFor } from './fact';

const named = fc.array(fc.constantFrom('m1', 'm2', 'm3', 'm4'), { minLength: 1, maxLength: 6 });

test('of several one is the first, and each knows among how many; who stands alone shares with nobody', () => {
  fc.assert(
    fc.property(named, (members) => {
      const facts = factsFor('deeds.done', '2026-03-02', { unit: 'weiyang', members, topics: ['t1'] }).map((fact) =>
        withCredit(fact, members),
      );
      const own = facts.filter(({ subject }) => subject.startsWith('member#'));

      expect(own.map(({ role }) => role)).toEqual(
        own.length === 1
          ? ['sole']
          : own.map(({ subject }) => (subject === `member#${members[0]}` ? 'first' : 'joint')),
      );
      expect(new Set(own.map(({ among }) => among))).toEqual(new Set([own.length === 1 ? undefined : own.length]));
      expect(facts.filter(({ role, among }) => role !== undefined || among !== undefined)).toEqual(own);
    }),
  );
});
