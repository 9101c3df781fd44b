import { expect, test } from 'vitest';
import { officialCalendar } from '../calendar/official';
import type { Recurrence } from './recurrence';
import { titleOf } from './title';
import { planOf, plannedState } from './year-plan';

const studios = Array.from({ length: 8 }, (_, n) => ({ id: `s${n}`, name: `第${n + 1}工作室` }));
const rule: Recurrence = {
  id: 'r',
  committee: 'hancheng',
  name: '工作室活动日',
  kind: 'activities',
  type: 'member-day',
  rule: { every: 'months', step: 1, day: 21, onHoliday: 'next' },
  from: '2026-01-01',
  title: '{单位}{月}月活动日',
  units: [],
  unitType: 'studio',
  active: true,
  version: 1,
};

// domain.md section 1, row 9: 8 towns/offices = 8 studios; the 21st of each month.
test('a year of eight studios is ninety-six dates, each its own for ever', () => {
  const lines = planOf(rule, 2026, studios, officialCalendar);

  expect(new Set(lines.map(({ key }) => key)).size).toBe(8 * 12);
  expect(planOf(rule, 2026, studios, officialCalendar)).toEqual(lines);
  expect(lines[8]).toMatchObject({ nominal: '2026-02-21', on: '2026-02-24', title: '第1工作室2月活动日' });
  // The rule is changed, and what was planned stays what it is.
  const kept = planOf({ ...rule, rule: { ...rule.rule, onHoliday: 'keep' } }, 2026, studios, officialCalendar);
  expect(kept.map(({ key }) => key)).toEqual(lines.map(({ key }) => key));
});

test('it ends with its last day, and without units it is the committee’s own', () => {
  const { unitType: _, ...own } = rule;
  const lines = planOf({ ...own, to: '2026-03-21' }, 2026, studios, officialCalendar);

  expect(lines.map(({ nominal, unit, title }) => [nominal, unit, title])).toEqual([
    ['2026-01-21', undefined, '1月活动日'],
    ['2026-02-21', undefined, '2月活动日'],
    ['2026-03-21', undefined, '3月活动日'],
  ]);
});

test('a rhythm says which of the three it is', () => {
  expect(titleOf('{年}年{月}月{日}日{事}会', { on: '2026-03-02', part: 'week' })).toBe('2026年3月2日调度会');
  expect(titleOf('主席会议', { on: '2026-03-31', part: 'month' })).toBe('主席会议总结');
});

test.each([
  ['2026-05-20', undefined, 'open'],
  ['2026-05-19', undefined, 'missed'],
  ['2026-05-21', 'draft', 'planned'],
  ['2026-05-19', 'announced', 'missed'],
  ['2026-05-19', 'held', 'held'],
  ['2026-05-19', 'closed', 'held'],
  ['2026-05-19', 'cancelled', 'cancelled'],
])('a date on %s whose item is %s is %s on 20 May', (on, status, state) => {
  expect(plannedState(on, '2026-05-20', status)).toBe(state);
});
