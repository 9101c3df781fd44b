import fc from 'fast-check';
import { expect, test } from 'vitest';
import { examples } from '../../test-support/work/kind.examples';
import { kindNames, kinds } from '../work/kinds';
import { withCredit } from './credit';
import { factsFor, type Fact } from './fact';

const someMembers = fc.array(fc.constantFrom('m1', 'm2', 'm3', 'm4'), { minLength: 1, maxLength: 6 });

const creditsOf = (facts: readonly Fact[]) => facts.map(({ subject, role, among }) => [subject, role, among]);

/** Of facts of one key that members prove together: theirs tell their part, and nobody else's does. */
const partsOf = (facts: readonly Fact[], members: readonly string[]) => {
  const among = new Set(members).size;
  const own = (subject: string) => (subject === `member#${members[0]}` ? 'first' : 'joint');
  return facts.map(({ subject }) => {
    if (!subject.startsWith('member#')) return [subject, undefined, undefined];
    return among === 1 ? [subject, 'sole', undefined] : [subject, own(subject), among];
  });
};

test('of several one is the first, and each knows among how many; who stands alone shares with nobody', () => {
  fc.assert(
    fc.property(someMembers, (members) => {
      const facts = factsFor('deeds.done', '2026-03-02', { unit: 'weiyang', members, topics: ['t1'] });

      expect(creditsOf(facts.map((fact) => withCredit(fact, members)))).toEqual(partsOf(facts, members));
    }),
  );
});

const shared = kindNames.flatMap((name) =>
  Object.entries(kinds[name].proves).flatMap(([key, { dims = [] }]) =>
    dims.includes('among') && 'members' in kinds[name].fields ? [[key, name] as const] : [],
  ),
);

test.each(shared)('%s tells the part of each member that its item names', (key, name) => {
  const standing = Object.keys(kinds[name].statuses).map((status) => examples[name].standing(status));
  fc.assert(
    fc.property(someMembers, (members) => {
      const named = members.map((member) => ({ member, name: '张三' }));
      const further = { members: named, takenUp: true, answeredOn: '2026-03-02', yuan: 100 };
      const proved = standing
        .map((item) => kinds[name].facts({ ...item, ...further }).filter((fact) => fact.key === key))
        .filter(({ length }) => length > 0);

      expect(proved.length).toBeGreaterThan(0);
      for (const facts of proved) expect(creditsOf(facts)).toEqual(partsOf(facts, members));
    }),
    { numRuns: 30 },
  );
});
