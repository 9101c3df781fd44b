import { describe, expect, test } from 'vitest';
import type { Profile } from '../subject';
import { stateOfQuota } from './state-of-quota';
import { aMember, aUnit, fact, on, profile, quota } from '../../../test-support/scheme/quota.examples';

const monthly = quota({ of: [{ key: 'opinions.submitted' }] });
const opinion = (day: string) => fact('opinions.submitted', day);
const yearOf = (asked: typeof monthly, whose: Partial<Profile>, ...days: string[]) =>
  stateOfQuota(asked, days.map(opinion), aMember(whose), on('2027-01-01'));
const short = { exempt: '-', missed: 'x', met: '!', none: '0', 'on-track': '.', 'at-risk': '?' } as const;
const months = (whose: Partial<Profile>, ...days: string[]) =>
  yearOf(monthly, whose, ...days)
    .map(({ state }) => short[state])
    .join('');

describe('who is suspended', () => {
  test('owes nothing of the months that are suspended from the first day to the last', () => {
    const whole = [
      { is: 'active' },
      { from: '2026-03-01', is: 'suspended' },
      { from: '2026-06-01', is: 'active' },
    ] as const;
    expect(months({ statuses: whole }, '2026-01-05')).toBe('!x---xxxxxxx');
    const part = [
      { is: 'active' },
      { from: '2026-03-02', is: 'suspended' },
      { from: '2026-05-31', is: 'active' },
    ] as const;
    expect(months({ statuses: part }, '2026-01-05')).toBe('!xx-xxxxxxxx');
  });

  test('in March still owes the year', () => {
    const statuses = [{ is: 'active' }, { from: '2026-03-01', is: 'suspended' }] as const;
    const yearly = { ...monthly, every: 'year' as const };
    expect(yearOf(yearly, { statuses })).toMatchObject([{ state: 'missed', needed: 1 }]);
  });

  test('is exempt whatever came in meanwhile', () => {
    const statuses = [{ from: '2025-06-01', is: 'suspended' }] as const;
    expect(yearOf(monthly, { statuses }, '2026-03-02')[2]).toMatchObject({
      state: 'exempt',
      why: 'suspended',
      done: 1,
      needed: 0,
    });
  });

  test('is not who was warned', () => {
    expect(months({ statuses: [{ is: 'reminded' }] })).toBe('xxxxxxxxxxxx');
  });
});

describe('who joined in May', () => {
  const joined = { joinedOn: '2026-05-11' };

  test('owes nothing until June', () => {
    expect(months(joined)).toBe('-----xxxxxxx');
    expect(yearOf(monthly, joined).slice(3, 5)).toMatchObject([{ why: 'joined' }, { why: 'joined-within' }]);
    expect(months({ joinedOn: '2026-05-01' })).toBe('----xxxxxxxx');
  });

  test('has met May all the same by doing all of it', () => {
    expect(months(joined, '2026-05-12')).toBe('----!xxxxxxx');
  });

  test('owes a share of the year where the scheme says so', () => {
    const asked = { ...monthly, every: 'year' as const, atLeast: 12, proRata: true as const };
    // From 11 May 15 + 21 + 23 + 21 + 22 + 18 + 21 + 23 = 164 of 248 working days: 12 × 164/248 = 7.94.
    const seven = ['05', '06', '07', '08', '09', '10', '11'].map((month) => `2026-${month}-15`);
    expect(yearOf(asked, joined, ...seven)).toMatchObject([{ state: 'met', done: 7, needed: 7, workingDays: 164 }]);
    expect(yearOf(asked, joined, ...seven.slice(1))).toMatchObject([{ state: 'missed', done: 6, needed: 7 }]);
    // The share of what is asked once is less than one.
    expect(yearOf({ ...asked, atLeast: 1 }, joined)).toMatchObject([{ state: 'exempt', why: 'joined-within' }]);
    expect(yearOf({ ...asked, atLeast: 1 }, { joinedOn: '2026-01-01' })).toMatchObject([
      { state: 'missed', needed: 1 },
    ]);
  });

  test('is judged by the days since then', () => {
    const asked = { ...monthly, every: 'year' as const, atLeast: 12, proRata: true as const };
    // 7 needed; on 1 July 15 + 21 = 36 of 164 days are over: 7 × 36/164 = 1.54.
    const states = [1, 2].map(
      (count) =>
        stateOfQuota(
          asked,
          ['2026-05-12', '2026-06-12'].slice(0, count).map(opinion),
          aMember(joined),
          on('2026-07-01'),
        )[0]?.state,
    );
    expect(states).toEqual(['at-risk', 'on-track']);
  });
});

test('who left owes nothing of the month of leaving, nor after it', () => {
  expect(months({ leftOn: '2026-09-29' })).toBe('xxxxxxxx----');
  expect(months({ leftOn: '2026-09-30' })).toBe('xxxxxxxxx---');
  expect(months({ leftOn: '2026-09-29' }, '2026-09-01')).toBe('xxxxxxxx!---');
  expect(months({ statuses: [{ is: 'active' }, { from: '2026-09-10', is: 'revoked' }] })).toBe('xxxxxxxx----');
});

describe('of whom it is asked', () => {
  test('is judged on the first day of each period', () => {
    const asked = { ...monthly, who: ['level:standing' as const] };
    const levels = [{ is: 'member' }, { from: '2026-11-02', is: 'standing' }] as const;
    expect(
      yearOf(asked, { levels })
        .map(({ state }) => state)
        .slice(9),
    ).toEqual(['none', 'none', 'missed']);
  });

  test('by level, sector, post, party, invitation, status and the year of joining', () => {
    const whose = profile({
      sector: '教育界',
      posts: ['director'],
      party: true,
      invited: true,
      statuses: [{ is: 'reminded' }],
      joinedOn: '2025-12-31',
    });
    const isAsked = (who: NonNullable<typeof monthly.who>[number]) =>
      stateOfQuota({ ...monthly, who: [who] }, [], { kind: 'member', profile: whose }, on('2026-01-04'))[0]?.state !==
      'none';
    const asked = (
      ['level:member', 'sector:教育界', 'post:director', 'party', 'invited', 'status:reminded'] as const
    ).map(isAsked);
    expect(asked).toEqual([true, true, true, true, true, true]);
    const others = (['level:chair', 'sector:科协', 'post:chair', 'status:active', 'joined'] as const).map(isAsked);
    expect(others).toEqual([false, false, false, false, false]);
  });

  test('not of those left out, nor of units of other types', () => {
    const first = (asked: typeof monthly, subject = aMember()) =>
      stateOfQuota(asked, [], subject, on('2026-01-04'))[0]?.state;
    expect(first({ ...monthly, notFor: ['level:member'] })).toBe('none');
    expect(first({ ...monthly, unitTypes: ['studio'] }, aUnit)).toBe('none');
    expect(first({ ...monthly, unitTypes: ['studio', 'liaison-group'] }, aUnit)).toBe('on-track');
    expect(first({ ...monthly, who: ['party'] }, aUnit)).toBe('on-track');
  });

  test('a unit set up in the summer owes nothing before', () => {
    const states = stateOfQuota(
      { ...monthly, every: 'quarter' },
      [],
      { ...aUnit, from: '2026-07-01' },
      on('2027-01-01'),
    );
    expect(states.map(({ state }) => state)).toEqual(['exempt', 'exempt', 'missed', 'missed']);
  });
});

describe('who left and came back', () => {
  // Out from 2 March, back on 11 May.
  const statuses = [
    { is: 'active' },
    { from: '2026-03-02', is: 'resigned' },
    { from: '2026-05-11', is: 'active' },
  ] as const;

  test('owes nothing of the gap, nor of the months in which it began and ended', () => {
    expect(months({ statuses })).toBe('xx---xxxxxxx');
    expect(yearOf(monthly, { statuses }).slice(2, 5)).toMatchObject([
      { why: 'left' },
      { why: 'left' },
      { why: 'joined-within' },
    ]);
    expect(months({ statuses }, '2026-03-01', '2026-05-12')).toBe('xx!-!xxxxxxx');
  });

  test('owes of the year the share since the return where the scheme says so, and else nothing', () => {
    const yearly = { ...monthly, every: 'year' as const, atLeast: 12 };
    expect(yearOf(yearly, { statuses })).toMatchObject([{ state: 'exempt', why: 'joined-within' }]);
    // From 11 May 164 of 248 working days, as of who joined then: 12 × 164/248 = 7.94.
    expect(yearOf({ ...yearly, proRata: true }, { statuses })).toMatchObject([{ needed: 7, workingDays: 164 }]);
  });

  test('may have been away twice, and a place in a unit may have its own gaps', () => {
    const twice = [...statuses, { from: '2026-08-01', is: 'revoked' }, { from: '2026-11-01', is: 'active' }] as const;
    expect(months({ statuses: twice })).toBe('xx---xx---xx');
    const gaps = [{ from: '2026-04-01', to: '2026-06-30' }];
    const states = stateOfQuota(monthly, [], { ...aMember({}), gaps }, on('2027-01-01'));
    expect(states.map(({ state }) => short[state]).join('')).toBe('xxx---xxxxxx');
  });
});

describe('a unit', () => {
  const unitMonths = (days: object) =>
    stateOfQuota(monthly, [], { ...aUnit, ...days }, on('2027-01-01'))
      .map(({ state }) => short[state])
      .join('');

  test('founded in March owes nothing until April, and dissolved in October nothing from then on', () => {
    expect(unitMonths({ from: '2026-03-10' })).toBe('---xxxxxxxxx');
    expect(unitMonths({ from: '2026-03-01', to: '2026-09-30' })).toBe('--xxxxxxx---');
  });

  test('of which only the day of entry is known owes all periods but those that were over by then', () => {
    expect(unitMonths({ knownOn: '2026-03-10' })).toBe('--xxxxxxxxxx');
    const yearly = stateOfQuota(
      { ...monthly, every: 'year' },
      [],
      { ...aUnit, knownOn: '2026-03-10' },
      on('2027-01-01'),
    );
    expect(yearly).toMatchObject([{ state: 'missed', needed: 1 }]);
  });
});
