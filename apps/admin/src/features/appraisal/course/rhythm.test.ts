import { expect, test } from 'vitest';
import { flawOf, yearDaysOf } from './rhythm';

const within = { from: '2026-03-01', to: '2026-03-31' };

test('the days of a task lie in its year or in the next', () => {
  expect(flawOf(within, 2026)).toBeUndefined();
  expect(flawOf({ from: '2027-01-04', to: '2027-01-29' }, 2026)).toBeUndefined();
  expect(flawOf({ from: '2026-12-20', to: '2027-01-10' }, 2026)).toBe('开始和结束日期须同在 2026 年，或同在 2027 年。');
  expect(flawOf({ from: '2026-03-31', to: '2026-03-01' }, 2026)).toBe('结束日期不能早于开始日期。');
  expect(flawOf({ from: undefined, to: '2026-03-01' }, 2026)).toBe('请填写开始和结束日期。');
});

test('they are kept without their year', () => {
  const after = { from: '2027-01-04', to: '2027-01-29' };
  expect(yearDaysOf({ plan: within, check: within, summary: within, appraisal: after }, 2026)).toEqual({
    plan: { from: '03-01', to: '03-31' },
    check: { from: '03-01', to: '03-31' },
    summary: { from: '03-01', to: '03-31' },
    appraisal: { from: '01-04', to: '01-29', inNextYear: true },
  });
});
