import { expect, test } from 'vitest';
import { notTaken, notYetAsked, ruleOfDuty } from './scheme-reports';

const duty = { id: 'plan', label: '年度计划', type: 'plan', for: 'unit', everybody: true, every: 'year' } as const;

test('a duty of all units is asked of all of them by the end of each period', () => {
  expect(ruleOfDuty(duty)).toEqual({
    name: '年度计划',
    type: 'plan',
    terms: { period: 'year', whom: 'units', units: [], members: [], dueMonth: 12, dueDay: 31 },
  });
  expect(ruleOfDuty({ ...duty, for: 'member', every: 'half-year', type: '通报' })).toMatchObject({
    type: 'other',
    terms: { period: 'half', whom: 'members', dueMonth: 6 },
  });
});

test.each([
  [{ every: 'week' }, '周期'],
  [{ for: 'committee' }, '专委会'],
  [{ everybody: false }, '部分'],
] as const)('with %j it says why it is not taken over', (more, why) => {
  const other = { ...duty, ...more };

  expect(notTaken(other)).toContain(why);
  expect(ruleOfDuty(other)).toBeUndefined();
});

test('what is asked for already is not offered again', () => {
  expect(notYetAsked([duty, { ...duty, label: '年度总结' }], [{ name: '年度计划' }])).toHaveLength(1);
});
