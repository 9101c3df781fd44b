import { expect, test } from 'vitest';
import { officialCalendar } from '../../calendar/official';
import { usualYearDays, yearRhythm } from './year-rhythm';

test('a year has four tasks, the appraisal in the next one', () => {
  // 31 January 2027 is a Sunday.
  expect(yearRhythm(2026, officialCalendar)).toEqual([
    { key: '2026_plan', task: 'plan', title: '2026年年初计划', from: '2026-01-01', to: '2026-03-31' },
    { key: '2026_check', task: 'check', title: '2026年半年检查', from: '2026-07-01', to: '2026-07-31' },
    { key: '2026_summary', task: 'summary', title: '2026年年底总结', from: '2026-12-01', to: '2026-12-31' },
    { key: '2026_appraisal', task: 'appraisal', title: '2026年全年考核', from: '2027-01-01', to: '2027-02-01' },
  ]);
});

test('a task is due on a day that is worked', () => {
  const due = (to: string) =>
    yearRhythm(2026, officialCalendar, { ...usualYearDays, plan: { from: '01-01', to } })[0]?.to;
  // A Saturday that is worked for the Spring Festival, one that is not, and a day of the holiday itself.
  expect([due('02-28'), due('03-21'), due('02-20')]).toEqual(['2026-02-28', '2026-03-23', '2026-02-24']);
});

test('until the end of February is so in every year', () => {
  const plan = { from: '02-29', to: '02-29' };
  const [task] = yearRhythm(2027, officialCalendar, { ...usualYearDays, plan });
  // 28 February 2027 is a Sunday.
  expect(task).toMatchObject({ from: '2027-02-28', to: '2027-03-01' });
  expect(yearRhythm(2028, officialCalendar, { ...usualYearDays, plan }).at(0)).toMatchObject({ from: '2028-02-29' });
});

test('tasks stand in the order of their days, wherever the committee puts them', () => {
  const days = { ...usualYearDays, appraisal: { from: '11-01', to: '11-30' } };
  expect(yearRhythm(2026, officialCalendar, days).map(({ task }) => task)).toEqual([
    'plan',
    'check',
    'appraisal',
    'summary',
  ]);
});
