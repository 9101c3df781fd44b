import { expect, test } from 'vitest';
import { diffOf } from './diff';
import { dueWords } from './due';
import { fieldErrors } from './field-errors';
import { formatInstant, shortDay, today } from './format';
import { plainText } from './plain-text';

test('the office has its own midnight', () => {
  expect(today(new Date('2026-11-21T16:30:00Z'))).toBe('2026-11-22');
  expect(formatInstant('2026-11-21T08:42:10Z')).toBe('2026-11-21 16:42');
});

test('a day of this year is short, another year is whole', () => {
  expect(shortDay('2026-11-21', '2026-12-01')).toBe('11-21');
  expect(shortDay('2025-11-21', '2026-12-01')).toBe('2025-11-21');
});

test.each([
  // A Saturday: nobody is late before Monday.
  ['2026-11-20', '已到期', 'due'],
  ['2026-11-18', '逾期 2 个工作日', 'late'],
  ['2026-11-21', '今天到期', 'due'],
  ['2026-11-22', '明天到期', 'due'],
  ['2026-11-24', '还剩 2 个工作日', 'due'],
  ['2026-11-26', '还剩 4 个工作日', 'go'],
])('due on %s reads %s', (dueOn, words, tone) => {
  expect(dueWords(dueOn, '2026-11-21')).toEqual({ words, tone });
});

test('a text from Word keeps its paragraphs and nothing else', () => {
  expect(plainText('　　一是\t早市。\r\n\r\n  二是\u00A0电梯。\v三是\u200B道路。 ')).toBe(
    '一是 早市。\n二是 电梯。\n三是道路。',
  );
});

test('a changed text shows what went and what came', () => {
  const parts = diffOf('关于早市的建议，50个', '关于规范早市的建议，60个');

  expect(
    parts
      .filter(({ change }) => change !== 'added')
      .map(({ text }) => text)
      .join(''),
  ).toBe('关于早市的建议，50个');
  expect(
    parts
      .filter(({ change }) => change !== 'removed')
      .map(({ text }) => text)
      .join(''),
  ).toBe('关于规范早市的建议，60个');
  expect(parts).toContainEqual({ change: 'added', text: '规范' });
  expect(parts).toContainEqual({ change: 'removed', text: '50' });
});

test('an error on a part of a field is the error of the field', () => {
  const error = fieldErrors(
    Object.assign(new Error('填写有误'), { errors: [{ pointer: '/authors/0/name', message: '不能为空' }] }),
  );

  expect(error('/authors')).toBe('不能为空');
  expect(error('/title')).toBeUndefined();
});
