import { expect, test } from 'vitest';
import { numberOf, numberPlace } from './number';

test('a number is written as offices write it', () => {
  expect(numberOf(2026, 1)).toBe('〔2026〕1号');
});

test('numbers stand by their year, then by their count and not by its digits', () => {
  const numbers = [numberOf(2025, 120), numberOf(2026, 2), numberOf(2026, 10), numberOf(2026, 100_000)];

  expect(numbers.toReversed().toSorted((one, other) => (numberPlace(one) < numberPlace(other) ? -1 : 1))).toEqual(
    numbers,
  );
});
