import { describe, expect, test } from 'vitest';
import { aMember } from '../../test-support/member/member.examples';
import {
  historyAfter,
  historyOf,
  leftOnOf,
  levelsOf,
  requireHistory,
  statusesOf,
  withLevel,
  type ToldHistory,
} from './history';
import type { Member } from './member';
import { mostEntries } from '../text/most-entries';

const today = '2026-11-28';

test('who has no history was always what they are', () => {
  expect(levelsOf(aMember({ level: 'standing' }))).toEqual([{ is: 'standing' }]);
  expect(statusesOf(aMember())).toEqual([{ is: 'active' }]);
});

const after = (member: Member, told: ToldHistory): Member => ({ ...member, ...historyAfter(member, told, today) });

test('a change that is taken back leaves no history behind', () => {
  const suspended = after(aMember(), { status: 'suspended', statusFrom: '2026-03-10' });

  expect(suspended).toMatchObject({
    status: 'suspended',
    statuses: [{ is: 'active' }, { from: '2026-03-10', is: 'suspended' }],
  });
  expect(after(suspended, { status: 'active', statusFrom: '2026-03-10' })).toEqual(aMember());
});

test('a level is the newest of its history, from today where no day is told', () => {
  expect(after(aMember(), { level: 'standing' })).toMatchObject({
    level: 'standing',
    levels: [{ is: 'member' }, { from: today, is: 'standing' }],
  });
  expect(withLevel(aMember(), { is: 'standing', from: '2026-04-01' }, today)).toEqual({
    level: 'standing',
    levels: [{ is: 'member' }, { from: '2026-04-01', is: 'standing' }],
  });
});

test('a record that says nothing of either changes neither', () => {
  const told = after(aMember(), { level: 'standing', levelFrom: '2026-04-01' });

  expect(after(told, {})).toEqual(told);
  expect(after(told, { level: 'standing', status: 'active' })).toEqual(told);
});

describe('a member who leaves', () => {
  const left = after(aMember(), { status: 'resigned', leftOn: '2026-05-31' });

  test('is one to the end of the last day, which is today where none is told', () => {
    expect(left).toMatchObject({
      status: 'resigned',
      statuses: [{ is: 'active' }, { from: '2026-06-01', is: 'resigned' }],
    });
    expect(leftOnOf(left)).toBe('2026-05-31');
    expect(leftOnOf(after(aMember(), { status: 'deceased' }))).toBe(today);
  });

  test('keeps the day when the way of leaving changes', () => {
    const revoked = after(left, { status: 'revoked', statusFrom: '2026-09-01' });

    expect([revoked.status, leftOnOf(revoked)]).toEqual(['revoked', '2026-05-31']);
  });

  test('gets another day where it was wrong', () => {
    expect(after(left, { leftOn: '2026-06-30' }).statuses).toEqual([
      { is: 'active' },
      { from: '2026-07-01', is: 'resigned' },
    ]);
  });

  test('was in office before, even where nobody noted it', () => {
    expect(after(aMember({ status: 'deceased' }), { leftOn: '2026-05-31' }).statuses?.[0]).toEqual({ is: 'active' });
  });

  test('and who comes back has not left', () => {
    expect(leftOnOf(after(left, { status: 'active' }))).toBeUndefined();
  });

  test('has no known last day where the record never said one', () => {
    expect(leftOnOf({ status: 'term-ended' })).toBeUndefined();
    expect(leftOnOf({ status: 'active' })).toBeUndefined();
  });

  test.each<[string, Member, ToldHistory, string]>([
    ['a last day is for who leaves', aMember(), { leftOn: '2026-05-31' }, '/leftOn'],
    ['who leaves says so by the last day', aMember(), { status: 'resigned', statusFrom: '2026-05-31' }, '/statusFrom'],
  ])('%s', (_, member, told, pointer) => {
    expect(() => after(member, told)).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ pointer })] }),
    );
  });
});

test('who is new and has risen was a member in office until then', () => {
  const told = { level: 'standing', levelFrom: '2026-04-01', status: 'suspended', statusFrom: '2026-06-01' } as const;

  expect(historyOf(told, today)).toEqual({
    level: 'standing',
    levels: [{ is: 'member' }, { from: '2026-04-01', is: 'standing' }],
    status: 'suspended',
    statuses: [{ is: 'active' }, { from: '2026-06-01', is: 'suspended' }],
  });
  expect(historyOf({ level: 'standing', status: 'term-ended' }, today)).toEqual({
    level: 'standing',
    status: 'term-ended',
  });
});

describe('of the days that are told', () => {
  const joined = aMember({ joinedOn: '2026-02-20' });
  const early = { levels: [{ is: 'member' as const }, { from: '2026-01-10', is: 'standing' as const }] };
  const many = Array.from({ length: mostEntries.changes + 1 }, (_, index) => ({
    from: `20${String(index + 30)}-01-01`,
    is: index % 2 ? ('active' as const) : ('suspended' as const),
  }));

  const judge = (member: Member, told: ToldHistory) => () => requireHistory(member, told, today);

  test.each<[string, Member, ToldHistory]>([
    ['the day of joining is a day of change too', joined, { joinedOn: '2026-02-20', levelFrom: '2026-02-20' }],
    ['today is none that is to come', joined, { statusFrom: today }],
    ['who leaves may do so at the end of the year', joined, { leftOn: '2026-12-31' }],
  ])('%s', (_, member, told) => {
    expect(judge(member, told)).not.toThrow();
  });

  test.each<[string, Member, ToldHistory, string]>([
    ['a level does not change tomorrow', joined, { levelFrom: '2026-11-29' }, '/levelFrom'],
    ['a status does not change tomorrow', joined, { statusFrom: '2026-11-29' }, '/statusFrom'],
    ['nobody has joined tomorrow', joined, { joinedOn: '2026-11-29' }, '/joinedOn'],
    ['nobody rises before they joined', joined, { levelFrom: '2026-02-19' }, '/levelFrom'],
    ['nobody leaves before they joined', joined, { leftOn: '2026-02-19' }, '/leftOn'],
    ['nobody joined after they rose', { ...joined, ...early }, { joinedOn: '2026-02-20' }, '/joinedOn'],
    ['a member changes only so often', aMember({ statuses: many }), {}, '/status'],
  ])('%s', (_, member, told, pointer) => {
    expect(judge(member, told)).toThrow(expect.objectContaining({ errors: [expect.objectContaining({ pointer })] }));
  });
});
