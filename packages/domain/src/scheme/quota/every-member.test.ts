import { describe, expect, test } from 'vitest';
import type { Profile } from '../subject';
import { stateOfSpread, statesOfPlan, type UnitMember } from './every-member';
import { aMember, aUnit, fact, on, profile, quota } from '../../../test-support/scheme/quota.examples';

/** 一人一件实事 (domain.md 4.1, system 16). */
const deeds = quota({ id: 'deed', every: 'year', for: ['unit'], of: [{ key: 'deeds.done' }], spread: 'every-member' });
const member = (id: string, days: readonly string[] = [], more: Partial<Profile> = {}): UnitMember => ({
  id,
  subject: aMember({ id, ...more }),
  facts: days.map((day) => fact('deeds.done', day)),
});

describe('one deed of every member', () => {
  const suspended = member('c', [], { statuses: [{ from: '2025-06-01', is: 'suspended' }] });
  const joined = member('d', [], { joinedOn: '2026-05-11' });
  const members = [member('a', ['2026-03-02', '2026-06-02']), member('b'), suspended, joined];
  const stands = (today: string, all: readonly UnitMember[] = members) =>
    stateOfSpread(deeds, aUnit, all, on(today))[0];

  test('counts members, not deeds, and names who is missing', () => {
    expect(stands('2027-01-01')).toMatchObject({
      state: 'missed',
      done: 1,
      needed: 2,
      missing: ['b'],
      counted: [{ on: '2026-03-02' }, { on: '2026-06-02' }],
      members: [
        { id: 'a', state: 'met', done: 2, needed: 1 },
        { id: 'b', state: 'missed' },
        { id: 'c', state: 'exempt' },
        { id: 'd', state: 'exempt' },
      ],
    });
  });

  test('is behind when more of the year is over than members have done it', () => {
    // One of two. By 30 June 120 days are over, by 6 July 4 more: 124 of 248 is just half.
    expect(stands('2026-07-07')).toMatchObject({ state: 'on-track', elapsed: 124, missing: ['b'], next: { more: 1 } });
    expect(stands('2026-07-08')).toMatchObject({ state: 'at-risk', elapsed: 125, missing: ['b'] });
  });

  test('is expected of no more members than owe it', () => {
    // At the pace of 1 March to 2 March everybody would have done it many times over.
    expect(stands('2026-03-02')).toMatchObject({ done: 1, forecast: 2 });
  });

  test('is met once nobody is missing', () => {
    const done = member('b', ['2026-12-31']);
    expect(stands('2026-12-31', [member('a', ['2026-03-02']), done, suspended, joined])).toMatchObject({
      state: 'met',
      done: 2,
      needed: 2,
      missing: [],
    });
  });

  test('of those alone whom it is asked of', () => {
    const party = { ...deeds, who: ['party' as const] };
    const one = stateOfSpread(party, aUnit, [member('a', [], { party: true }), member('b')], on('2027-01-01'))[0];
    expect(one).toMatchObject({ needed: 1, missing: ['a'], members: [{ id: 'a' }, { id: 'b', state: 'none' }] });
  });

  test('asks nothing of a unit without members, nor of one whose members are all exempt', () => {
    expect(stands('2027-01-01', [])).toMatchObject({ state: 'none', needed: 0 });
    expect(stands('2027-01-01', [suspended])).toMatchObject({ state: 'exempt', needed: 0, missing: [] });
  });

  test('a member placed in the unit within the year owes it from the next one on', () => {
    const placed = { ...member('e'), subject: { ...aMember(), from: '2026-02-01' } };
    expect(stands('2027-01-01', [placed])).toMatchObject({ state: 'exempt', members: [{ id: 'e', state: 'exempt' }] });
  });

  test('asks nothing of units of other types, nor of a unit set up within the year', () => {
    expect(stateOfSpread({ ...deeds, unitTypes: ['studio'] }, aUnit, members, on('2027-01-01'))[0]?.state).toBe('none');
    expect(stateOfSpread(deeds, { ...aUnit, from: '2026-02-01' }, members, on('2027-01-01'))[0]).toMatchObject({
      state: 'exempt',
      missing: [],
    });
  });
});

test('a plan asks each kind of subject what is for it', () => {
  const plan = {
    id: 'five',
    name: '五个一',
    quotas: [
      deeds,
      quota({ id: 'opinion', for: ['unit', 'member'], every: 'half-year', of: [{ key: 'opinions.submitted' }] }),
      quota({ id: 'duty-report', for: ['member'], every: 'year', of: [{ key: 'reports.handed-in' }] }),
    ],
  };
  const frame = on('2027-01-01');
  const facts = [fact('opinions.submitted', '2026-07-01')];
  const told = (stands: ReturnType<typeof statesOfPlan>) =>
    stands.map(({ quota: { id }, periods }) => [id, ...periods.map(({ state }) => state)]);

  expect(told(statesOfPlan(plan, { subject: aUnit, facts, members: [member('a', ['2026-03-02'])] }, frame))).toEqual([
    ['deed', 'met'],
    ['opinion', 'missed', 'met'],
  ]);
  expect(told(statesOfPlan(plan, { subject: { kind: 'member', profile: profile() }, facts }, frame))).toEqual([
    ['opinion', 'missed', 'met'],
    ['duty-report', 'missed'],
  ]);
});
