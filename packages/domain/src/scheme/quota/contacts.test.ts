import { describe, expect, test } from 'vitest';
import { factsOfContact, type Contact } from '../../grid/contact';
import { ruleFactOf } from '../facts-of-card';
import type { ContactDuty } from '../language';
import { coverageOf, type Meant } from './contacts';
import { fact, on, profile } from '../../../test-support/scheme/quota.examples';

/** Weinan (domain.md, system 5): leaders contact everybody meant, and 30 % of the members. */
const duty: ContactDuty = {
  id: 'leaders-members',
  label: '主席会议成员联系委员',
  source: 'domain.md 系统 5',
  of: 'leader',
  whom: 'member',
  every: 'year',
  atLeast: 1,
  coverage: 30,
};
const meant = (id: string, ...days: string[]): Meant => ({
  id,
  facts: days.map((day) => fact('contacts.received', day, { tags: ['type:visit'] })),
});

describe('联系覆盖率', () => {
  const seven = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => meant(id));

  test('is those contacted of those meant, and names the others', () => {
    const two = [meant('x', '2026-03-02', '2026-03-03'), meant('y', '2026-04-01'), ...seven.slice(0, 5)];
    // 2/7 = 28.571 %; 30 % of seven are three members.
    expect(coverageOf(duty, two, on('2027-01-01'))).toMatchObject([
      {
        period: '2026',
        numerator: 2,
        denominator: 7,
        percent: 28.6,
        wanted: 30,
        state: 'missed',
        contacted: ['x', 'y'],
        missing: ['a', 'b', 'c', 'd', 'e'],
      },
    ]);
  });

  test('is that of the contacts on record: of who received them, not of who made them, nor of what was voided', () => {
    const recorded = [
      { from: 'x', to: 'y', day: '2026-03-02' },
      {
        from: 'y',
        to: 'z',
        day: '2026-03-03',
        voided: { reason: '重复登记', by: '李红', at: '2026-03-04T09:00:00+08:00' },
      },
    ].map(({ from, to, day, ...more }, index): Contact => ({
      id: `c${index}`,
      network: 'five-level',
      from: { type: 'member', id: from },
      to: { type: 'member', id: to },
      on: day,
      way: 'visit',
      ...more,
    }));
    const facts = recorded.flatMap(factsOfContact);
    const whom = ['x', 'y', 'z'].map((id): Meant => ({
      id,
      facts: facts.filter(({ subject }) => subject === `member#${id}`).map(ruleFactOf),
    }));
    expect(coverageOf(duty, whom, on('2027-01-01'))).toMatchObject([{ contacted: ['y'], missing: ['x', 'z'] }]);
    const visits = [{ key: 'contacts.received', tags: ['type:visit', 'as:member'] as const }];
    expect(coverageOf(duty, whom, on('2027-01-01'), visits)).toMatchObject([{ contacted: ['y'] }]);
  });

  test('is met by the share that is asked for, whoever is still missing', () => {
    const three = [meant('x', '2026-03-02'), meant('y', '2026-04-01'), meant('z', '2026-05-06'), ...seven];
    expect(coverageOf(duty, three, on('2026-06-01'))).toMatchObject([{ percent: 30, state: 'met' }]);
    expect(coverageOf({ ...duty, coverage: 100 }, three, on('2027-01-01'))).toMatchObject([{ state: 'missed' }]);
  });

  test('is behind by the working days that are over', () => {
    // One of the three needed; on 1 June 99 of 248 working days are over: 3 × 99/248 = 1.2.
    expect(
      coverageOf(duty, [meant('x', '2026-03-02'), ...seven, meant('h'), meant('i')], on('2026-06-01')),
    ).toMatchObject([{ numerator: 1, denominator: 10, state: 'at-risk' }]);
  });

  test('counts who was contacted as often as the duty asks, in each period for itself', () => {
    const twice = { ...duty, every: 'half-year' as const, atLeast: 2 };
    const whom = [meant('x', '2026-03-02', '2026-06-30', '2026-07-01'), meant('y', '2026-06-30')];
    expect(coverageOf(twice, whom, on('2027-01-01'))).toMatchObject([
      { contacted: ['x'], missing: ['y'], percent: 50 },
      { contacted: [], missing: ['x', 'y'], percent: 0 },
    ]);
  });

  test('waits for nobody who was not there to be contacted', () => {
    const statuses = [{ from: '2025-06-01', is: 'suspended' }] as const;
    const gone = { ...meant('gone'), subject: { profile: profile({ statuses }) } };
    const later = { ...meant('later'), subject: { profile: profile({ joinedOn: '2027-01-01' }) } };
    const since = { ...meant('since', '2026-08-03'), subject: { profile: profile({ joinedOn: '2026-07-01' }) } };
    expect(coverageOf(duty, [gone, later, since], on('2027-01-01'))).toMatchObject([
      { numerator: 1, denominator: 1, percent: 100, missing: [] },
    ]);
  });

  test('is of those members or units that the duty means', () => {
    const levelled = (id: string, level: 'standing' | 'member') => ({
      ...meant(id),
      subject: { profile: profile({ levels: [{ is: level }] }) },
    });
    const standing = { ...duty, who: ['level:standing' as const] };
    const members = [levelled('s', 'standing'), levelled('m', 'member')];
    expect(coverageOf(standing, members, on('2027-01-01'))).toMatchObject([{ denominator: 1, missing: ['s'] }]);
    const studios = { ...duty, whom: 'unit' as const, unitTypes: ['studio'] };
    const units = ['studio', 'work-group'].map((unitType) => ({ ...meant(unitType), subject: { unitType } }));
    expect(coverageOf(studios, units, on('2027-01-01'))).toMatchObject([{ denominator: 1, missing: ['studio'] }]);
    const departments = { ...duty, whom: 'department' as const };
    expect(coverageOf(departments, units, on('2027-01-01'))).toMatchObject([{ denominator: 2 }]);
  });

  test('has no percent where nobody is meant, and asks nothing without a share', () => {
    const [nobody] = coverageOf(duty, [], on('2027-01-01'));
    expect(nobody).toMatchObject({ denominator: 0, state: 'none' });
    expect(nobody).not.toHaveProperty('percent');
    const { coverage: _share, ...free } = duty;
    expect(coverageOf(free, [meant('x')], on('2027-01-01'))).toMatchObject([{ percent: 0, state: 'none' }]);
  });

  test('tells duties apart by what their facts show', () => {
    const calls = [{ key: 'contacts.received', tags: ['type:call' as const] }];
    expect(coverageOf(duty, [meant('x', '2026-03-02')], on('2027-01-01'), calls)).toMatchObject([{ numerator: 0 }]);
  });
});
