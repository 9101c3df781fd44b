import { expect, test } from 'vitest';
import { aLine } from '../../../../test-support/score/sheet.examples';
import { explanationRoute } from './explanation';
import { appraisalWords, differenceWords, fromWords, signed, sumsWords } from './sheet-words';

test('a value is told with its sign, and how it differs from what was said before', () => {
  const line = aLine('a', {
    course: [
      { step: 'auto', value: 10 },
      { step: 'panel', value: 8.4 },
      { step: 'final', value: 9 },
    ],
  });
  expect(differenceWords(line, 'auto')).toBeUndefined();
  expect(differenceWords(line, 'panel')).toBe('▼1.6');
  expect(differenceWords(line, 'final')).toBe('▲0.6');
  // 8.4 instead of 10 taken away is 1.6 more left.
  expect(differenceWords({ ...line, kind: 'deduct' }, 'panel')).toBe('▲1.6');
  expect(signed({ kind: 'deduct' }, 3)).toBe('−3');
  expect(signed({ kind: 'deduct' }, 0)).toBe('0');
  expect(signed({ kind: 'bonus' }, 3)).toBe('3');
});

test('the sums, the year and where a line comes from are told in words', () => {
  expect(sumsWords({ base: 80, bonus: 5, deductions: 3 })).toBe('基本分 80，加分 5，扣分 −3');
  expect(sumsWords({ base: 80, bonus: 0, deductions: 0 })).toBe('基本分 80');
  expect(appraisalWords({ state: 'checking', window: { from: '2026-12-01', to: '2026-12-10' } })).toBe(
    '核对期（2026-12-01 至 2026-12-10）',
  );
  const from = { label: '信息', path: '/x', rule: 'information' };
  expect(fromWords({ ...from, counted: 10, owed: 12 }, aLine('a'))).toBe('应完成 12 期，已完成 10 期');
  expect(fromWords({ ...from, counted: 2, owed: 12 }, aLine('a', { kind: 'deduct' }))).toBe(
    '应完成 12 期，未完成 2 期',
  );
  expect(fromWords({ ...from, counted: 0, owed: 0 }, aLine('a'))).toBe('本年不作要求');
  expect(fromWords({ ...from, value: 12.5 }, aLine('a'))).toBe('积分项目计 12.5 分');
});

test('an explanation of the API is a page of its own', () => {
  const quota = '/committees/qindu/scores/quotas/u1?subject=unit&period=2026';
  expect(explanationRoute({ path: quota, rule: 'information' }, 'qindu')?.to).toEqual({
    name: 'quotas',
    query: { subject: 'unit', of: 'u1', period: '2026', rule: 'information' },
  });
  expect(explanationRoute({ path: '/committees/qindu/scores/points/u1?subject=unit', rule: 'a' }, 'qindu')?.to).toEqual(
    {
      name: 'points-of',
      params: { kind: 'unit', id: 'u1' },
      query: {},
    },
  );
  expect(explanationRoute({ path: quota, rule: 'information' }, 'shache')).toBeUndefined();
  expect(explanationRoute({ path: '/committees/qindu/opinions', rule: 'a' }, 'qindu')).toBeUndefined();
});
