import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, exact, minus, nearly, part, plus, rounded, shown, times, type Exact } from './exact';

const sumOf = (all: readonly Exact[]): Exact => all.reduce(plus, 0);

test('ten times a tenth of a point is one point', () => {
  expect(sumOf(Array.from({ length: 10 }, () => exact(0.1)))).toBe(exact(1));
});

test('three thirds and seven sevenths are whole again', () => {
  const third = part(exact(10), 1, 3);
  const seventh = part(exact(10), 1, 7);

  expect(sumOf([third, third, third])).toBe(exact(10));
  expect(times(seventh, 7)).toBe(exact(10));
  expect(shown(third)).toBe('3.33');
  expect(shown(plus(third, third))).toBe('6.67');
});

test('half a hundredth goes up, below zero too', () => {
  // 0.05 ÷ 10 = 0.005; −0.15 ÷ 10 = −0.015.
  expect(shown(part(exact(0.05), 1, 10))).toBe('0.01');
  expect(shown(part(exact(-0.05), 1, 10))).toBe('0');
  expect(shown(part(exact(-0.15), 1, 10))).toBe('-0.01');
  expect(shown(part(exact(-0.16), 1, 10))).toBe('-0.02');
});

test('points are shown with two decimals at most and without empty ones', () => {
  expect([12, 12.5, 0.07, -3.25, 0].map((points) => shown(exact(points)))).toEqual([
    '12',
    '12.5',
    '0.07',
    '-3.25',
    '0',
  ]);
});

test('an amount with decimals is taken exactly', () => {
  expect(times(exact(5), 2.5)).toBe(exact(12.5));
  expect(times(exact(0.1), 0.7)).toBe(exact(0.07));
});

test('shares among many different numbers stay exact', () => {
  // The primes from 11 to 47 multiply to more than numbers hold.
  const primes = [11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47];
  const shares = primes.map((among) => part(exact(10), 1, among));
  const rest = primes.map((among) => part(exact(10), among - 1, among));

  expect(sumOf([...shares, ...rest])).toBe(exact(10 * primes.length));
  expect(compare(sumOf(shares), plus(sumOf(shares), part(1, 1, 1_000_000)))).toBeLessThan(0);
});

test('what nearly cancels is exact though its parts are large', () => {
  // (3·10¹⁵ + 1) ÷ 3 − (7·10¹⁵ + 2) ÷ 7 = 1 ÷ 21.
  expect(minus(part(3_000_000_000_000_001, 1, 3), part(7_000_000_000_000_002, 1, 7))).toEqual(part(1, 1, 21));
});

const value = fc
  .tuple(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 60 }))
  .map(([hundredths, over, under]) => part(hundredths, over, under));

test('sums are the same in any order and come back to where they were', () => {
  fc.assert(
    fc.property(fc.array(value, { maxLength: 12 }), value, (all, one) => {
      expect(sumOf(all.toReversed())).toEqual(sumOf(all));
      expect(minus(plus(sumOf(all), one), one)).toEqual(sumOf(all));
    }),
  );
});

test('what is rounded lies within half a hundredth, and only upwards at the half', () => {
  fc.assert(
    fc.property(value, (one) => {
      const error = minus(exact(rounded(one)), one);
      expect(compare(times(error, 2), 1)).toBeLessThanOrEqual(0);
      expect(compare(times(error, 2), -1)).toBeGreaterThan(0);
    }),
  );
});

test('the order of exact numbers is that of their difference', () => {
  fc.assert(
    fc.property(value, value, (one, other) => {
      expect(Math.sign(compare(one, other))).toBe(Math.sign(compare(minus(one, other), 0)));
    }),
  );
});

test('numbers that are near to exact ones stand in the same order, and are alike only where those are', () => {
  fc.assert(
    fc.property(value, value, (one, other) => {
      expect(Math.sign(nearly(one) - nearly(other))).toBe(Math.sign(compare(one, other)));
    }),
  );
  expect(nearly(exact(12.34))).toBe(12.34);
});
