import { expect, test } from 'vitest';
import { cityRow, countyRows, indicators, tableText, type CountyCell } from './county-table';
import { aCounty } from '../../../test-support/overview/overview.examples';

const cellOf = (cells: readonly CountyCell[] | undefined, key: string) => cells?.find((cell) => cell.key === key);

test('a rate is per hundred members, and too few members have none', () => {
  const [large, small] = countyRows(
    [
      aCounty('large', { members: 250, 'opinions.submitted': 50 }),
      aCounty('small', { members: 29, 'opinions.submitted': 29 }),
    ],
    'per-hundred',
  );

  expect(cellOf(large?.cells, 'opinions.submitted')?.words).toBe('20.0');
  expect(cellOf(small?.cells, 'opinions.submitted')).toMatchObject({ words: '样本不足', state: 'few' });
  // How many are overdue, and how many platforms are alive, are no rates.
  expect(cellOf(small?.cells, 'members')?.words).toBe('29');
});

test('the whole city is the rate of the sums, with the counties that are too small in it', () => {
  const counties = [
    aCounty('large', { members: 180, 'opinions.submitted': 40 }),
    aCounty('small', { members: 20, 'opinions.submitted': 20 }),
  ];

  expect(cellOf(cityRow(counties, 'per-hundred'), 'opinions.submitted')?.words).toBe('30.0');
  expect(cellOf(cityRow(counties, 'total'), 'opinions.submitted')?.words).toBe('60');
});

test('a column is shaded by quarters; equal counties share one, and too small ones stand aside', () => {
  const counties = [4, 8, 8, 16, 99].map((count, index) =>
    aCounty(`c${index}`, { members: index === 4 ? 10 : 100, 'readings.held': count }),
  );

  const quarters = countyRows(counties, 'per-hundred').map(({ cells }) => cellOf(cells, 'readings.held')?.quarter);

  expect(quarters).toEqual([1, 2, 2, 4, undefined]);
});

test('fewer than four counties are not divided, and alike ones neither', () => {
  const counties = (counts: number[]) => counts.map((count, index) => aCounty(`c${index}`, { 'readings.held': count }));
  const shaded = (given: ReturnType<typeof counties>) =>
    countyRows(given, 'total').some(({ cells }) => cells.some(({ quarter }) => quarter));

  expect(shaded(counties([1, 2, 3]))).toBe(false);
  expect(shaded(counties([2, 2, 2, 2]))).toBe(false);
});

test('no cell and no column tells a rank', () => {
  expect(indicators.map(({ label }) => label).join()).not.toMatch(/名次|排名/);
});

test('what is copied has a head, a line per county, the city and the time, and no day made of 7/10', () => {
  const lines = tableText(
    [aCounty('qindu', { 'platforms.alive': 7, platforms: 10, members: 1255, 'opinions.submitted': 47 })],
    'total',
    '2026-11-23 14:00',
  ).split('\r\n');

  expect(lines.map((line) => line.split('\t')[0])).toEqual([
    '县（市、区）',
    'qindu',
    '全市',
    '数据截至 2026-11-23 14:00',
  ]);
  expect(lines[1]?.split('\t').slice(1, 4)).toEqual(['="7/10"', '1255', '47']);
});
