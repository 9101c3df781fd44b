import { expect, test } from 'vitest';
import type { Who } from './language';
import type { Profile } from './subject';
import { isAboutWho, isMeant, isWho } from './person';

const member: Profile = {
  id: 'm1',
  // The order in which changes were noted says nothing.
  levels: [{ from: '2026-04-01', is: 'standing' }, { is: 'member' }],
  statuses: [{ is: 'active' }, { from: '2026-03-10', is: 'suspended' }, { from: '2026-09-01', is: 'active' }],
  posts: ['提案委员会主任'],
  sector: '教育界',
  party: true,
  joinedOn: '2026-02-20',
};

test('a level and a status stand from their day until the next', () => {
  const level = (on: string) => (['member', 'standing'] as const).filter((each) => isWho(member, `level:${each}`, on));
  const status = (on: string) =>
    (['active', 'suspended'] as const).filter((each) => isWho(member, `status:${each}`, on));

  expect(['2026-03-31', '2026-04-01', '2027-01-01'].map(level)).toEqual([['member'], ['standing'], ['standing']]);
  expect(['2026-03-09', '2026-03-10', '2026-08-31', '2026-09-01'].map(status)).toEqual([
    ['active'],
    ['suspended'],
    ['suspended'],
    ['active'],
  ]);
});

test('before the first day that is known nobody has a level', () => {
  const later = { ...member, levels: [{ from: '2026-04-01', is: 'member' as const }] };

  expect(isWho(later, 'level:member', '2026-03-31')).toBe(false);
  expect(isWho(later, 'level:member', '2026-04-01')).toBe(true);
});

test('post, sector and party are asked by their words', () => {
  const holds = (who: Who) => isWho(member, who, '2026-06-01');

  expect((['post:提案委员会主任', 'sector:教育界', 'party'] as const).every(holds)).toBe(true);
  expect((['post:副秘书长', 'sector:经济界', 'invited'] as const).some(holds)).toBe(false);
  expect(isWho({ ...member, invited: true }, 'invited', '2026-06-01')).toBe(true);
});

test('who joined is new until the end of that year', () => {
  expect(['2026-12-31', '2027-01-01'].map((on) => isWho(member, 'joined', on))).toEqual([true, false]);
});

test('a rule may ask for some and leave out others, each on the day', () => {
  const rule = { onlyFor: ['level:standing', 'party'] as const, notFor: ['status:suspended'] as const };

  expect(['2026-03-01', '2026-05-01', '2026-10-01'].map((on) => isMeant(rule, member, on))).toEqual([
    true,
    false,
    true,
  ]);
  expect(isMeant({}, member, '2026-05-01')).toBe(true);
});

test('a level of members is told from a level of facts', () => {
  expect(['level:standing', 'party', 'status:active', 'post:x'].every(isAboutWho)).toBe(true);
  expect(['level:city', 'type:survey', 'key:proposals.filed', '*'].some(isAboutWho)).toBe(false);
});
