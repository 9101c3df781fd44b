import { describe, expect, test } from 'vitest';
import { readDay } from './day';
import { readTypedDay } from './typed-day';

const today = '2026-11-28';

test.each([
  ['2026-05-01', '2026-05-01'],
  ['2026年1月5日', '2026-01-05'],
  ['20260105', '2026-01-05'],
  ['2026.1.5', '2026-01-05'],
  ['2026/1/5', '2026-01-05'],
  ['２０２６－１－５', '2026-01-05'],
  ['2028-02-29', '2028-02-29'],
  ['11-5', '2026-11-05'],
  ['11.5', '2026-11-05'],
  ['11月5日', '2026-11-05'],
  ['1101', '2026-11-01'],
  ['11月5号', '2026-11-05'],
  ['  ', undefined],
])('%s is %s', (typed, day) => {
  expect(readTypedDay(typed, today)).toEqual({ day });
});

test.each([
  ['2026-02-29', '没有这一天'],
  ['2-30', '没有这一天'],
  ['13-1', '没有这一天'],
  ['0230', '没有这一天'],
  ['1998', '只有年份'],
  ['26-01-05', '年份只写了两位'],
  ['2026年5月', '没有写到日'],
  ['昨天', '不是日期'],
])('%s is refused in words: %s', (typed, words) => {
  expect(readTypedDay(typed, today).problem).toContain(words);
});

describe('a box that has bounds', () => {
  test.each([
    ['2026-11-29', '不能晚于 2026-11-28'],
    ['2025-12-31', '不能早于 2026-01-01'],
  ])('%s: %s', (typed, problem) => {
    expect(readTypedDay(typed, today, { min: '2026-01-01', max: today })).toEqual({ problem });
  });
});

test('what the import reads as a day, the box reads as the same day', () => {
  const separators = ['-', '/', '.', '年'];
  for (const separator of separators)
    for (const [month, day] of [
      ['1', '5'],
      ['01', '05'],
      ['12', '31'],
    ]) {
      const typed = `2026${separator}${month}${separator === '年' ? '月' : separator}${day}${separator === '年' ? '日' : ''}`;
      const reading = readDay(typed);
      expect([typed, readTypedDay(typed, today).day]).toEqual([typed, reading.ok ? reading.day : undefined]);
    }
});
