import { expect, test } from 'vitest';
import { moneyUnitIn, readCount, readShownCount, scaleOf } from './count-cell';

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
  expect(readCount(cell)).toMatchObject({ count, roughly });
});

test.each(['许多', '', '3-5', '一百', '12件3人', null])('%s is no number', (cell) => {
  expect(readCount(cell)).toBeUndefined();
});

test.each([
  ['投入资金（万元）', 10_000],
  ['投入资金(万元，含物资)', 10_000],
  ['万元投入资金', 10_000],
  ['投入资金 / 万元', 10_000],
  ['投入资金（千元）', 1000],
  ['受益人数(万人)', 10_000],
  ['投入资金（元）', 1],
  ['投入资金', undefined],
  ['万人受益', undefined],
  ['投入资金（元/万元）', 'unclear'],
])('the head %s counts in %s', (heading, scale) => {
  expect(scaleOf(heading)).toBe(scale);
});

test.each([
  [0.3, 3000],
  ['0.3', 3000],
  ['2万', 20_000],
  ['3000元', 3000],
  ['¥3000', 3000],
  ['￥3,000.00', 3000],
  ['3000.00元', 3000],
  ['3000元整', 3000],
])('under 万元 the cell %s is %i', (cell, count) => {
  expect(readCount(cell, 10_000)?.count).toBe(count);
});

test.each([
  [3000, '¥3,000.00', 10_000, 3000],
  [3000, '3000元', 10_000, 3000],
  [0.3, '0.3万元', 1, 3000],
  [12_345, '1.2万', 1, 12_345],
  [0.3, '0.3', 10_000, 3000],
])('the number %d that is seen as %s, under a scale of %d, is %i', (raw, shown, scale, count) => {
  expect(readShownCount(raw, shown, scale)?.count).toBe(count);
});

test.each([
  ['单位：万元', '万元'],
  ['填报单位：政协办 单位：万元', '万元'],
  ['2026年台账（金额单位：人、万元）', '万元'],
  ['单位：元', '元'],
  ['报送单位：百元社区', undefined],
  ['单位：人', undefined],
])('the line %s counts money in %s', (line, unit) => {
  expect(moneyUnitIn(line)).toBe(unit);
});
