import { expect, test } from 'vitest';
import { addDays } from './day';
import { spanOf } from './period';

test.each([
  ['2026', '2026-01-01', '2026-12-31'],
  ['2026-H1', '2026-01-01', '2026-06-30'],
  ['2026-H2', '2026-07-01', '2026-12-31'],
  ['2026-Q1', '2026-01-01', '2026-03-31'],
  ['2026-Q3', '2026-07-01', '2026-09-30'],
  ['2026-B1', '2026-01-01', '2026-02-28'],
  ['2024-B1', '2024-01-01', '2024-02-29'],
  ['2026-B4', '2026-07-01', '2026-08-31'],
  ['2026-07', '2026-07-01', '2026-07-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
])('%s is from %s to %s', (period, from, to) => {
  expect(spanOf(period)).toEqual({ from, to });
});

test.each([
  '',
  '26',
  '2026-H0',
  '2026-H3',
  '2026-Q5',
  '2026-B7',
  '2026-13',
  '2026-00',
  '2026-7',
  '2026-q1',
  '2026-07-01',
  ' 2026',
])('“%s” is no period', (text) => {
  expect(spanOf(text)).toBeUndefined();
});

test.each([
  ['H', 2],
  ['Q', 4],
  ['B', 6],
  ['', 12],
] as const)('the periods %s of a year lie side by side and fill it', (letter, count) => {
  const spans = Array.from({ length: count }, (_, index) => {
    const number = letter === '' ? String(index + 1).padStart(2, '0') : `${letter}${index + 1}`;
    return spanOf(`2026-${number}`)!;
  });

  expect(spans[0]!.from).toBe('2026-01-01');
  expect(spans.at(-1)!.to).toBe('2026-12-31');
  spans.slice(1).forEach((span, index) => expect(span.from).toBe(addDays(spans[index]!.to, 1)));
});
