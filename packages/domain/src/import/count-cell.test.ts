import { expect, test } from 'vitest';
import { readCount, scaleOf } from './count-cell';

test.each([
  ['86', 86, false],
  [86, 86, false],
  ['3,000元', 3000, false],
  ['３０００', 3000, false],
  ['￥3000', 3000, false],
  ['1.2万元', 12_000, false],
  ['0.29万', 2900, false],
  ['约200人次', 200, true],
  ['200余人', 200, true],
  ['3万余元', 30_000, true],
  ['50人以上', 50, true],
])('%s is %i, roughly: %s', (cell, count, roughly) => {
  expect(readCount(cell)).toEqual({ count, roughly });
});

test.each(['许多', '', '3-5', '一百', '12件3人', null])('%s is no number', (cell) => {
  expect(readCount(cell)).toBeUndefined();
});

test('a heading that counts in ten thousands makes its numbers so, but not one that says so itself', () => {
  const scale = scaleOf('投入资金（万元）');

  expect([scale, scaleOf('受益人数(万人)'), scaleOf('投入资金（元）'), scaleOf('万人受益')]).toEqual([
    10_000, 10_000, 1, 1,
  ]);
  expect(readCount(0.3, scale)).toEqual({ count: 3000, roughly: false });
  expect(readCount('2万', scale)).toEqual({ count: 20_000, roughly: false });
});
