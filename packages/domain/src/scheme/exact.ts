/*
 * Exact numbers of points. A whole number is so many hundredths of a point, which is all that most rules need; where credit is
 * shared among three or seven, a fraction of hundredths stands in its place, so that nothing is lost before the end.
 */

/** A part of a hundredth, in lowest terms; what it is divided by is above one. */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** Hundredths of a point. */
export type Exact = number | Fraction;

/** Points as rules and people write them, with two decimals at most. */
export const exact = (points: number): Exact => Math.round(points * 100) || 0;

export function plus(one: Exact, other: Exact): Exact {
  if (typeof one === 'number' && typeof other === 'number') return one + other;
  const [first, second] = [fraction(one), fraction(other)];
  return lowest(first.over * second.under + second.over * first.under, first.under * second.under);
}

export const minus = (one: Exact, other: Exact): Exact => plus(one, times(other, -1));

/** So many times; an amount with decimals is taken to two of them. */
export function times(value: Exact, count: number): Exact {
  if (count === 1) return value;
  return Number.isInteger(count) ? part(value, count, 1) : part(value, Math.round(count * 100), 100);
}

/** So many parts of it, of so many: one of three, half a hundred of a hundred. */
export function part(value: Exact, over: number, under: number): Exact {
  if (typeof value === 'number') {
    const product = value * over;
    if (product % under === 0) return product / under || 0;
  }
  const whole = fraction(value);
  return lowest(whole.over * BigInt(over), whole.under * BigInt(under));
}

/** Below zero where the first is less, above zero where it is more. */
export function compare(one: Exact, other: Exact): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  const [first, second] = [fraction(one), fraction(other)];
  const [left, right] = [first.over * second.under, second.over * first.under];
  return left < right ? -1 : Number(left > right);
}

/**
 * Points with two decimals at most, half up (四舍五入). Up is towards what is more, below zero too, so that −0.005 is 0 and
 * −0.015 is −0.01: half a hundredth is always in the subject's favour.
 */
export function rounded(value: Exact): number {
  if (typeof value === 'number') return value / 100;
  const [over, under] = [2n * value.over + value.under, 2n * value.under];
  const cut = over / under;
  // Division of whole numbers cuts towards zero.
  return Number(over < 0n && cut * under !== over ? cut - 1n : cut) / 100;
}

/** As people read it: 12, 12.5, 3.33. */
export const shown = (value: Exact): string => String(rounded(value));

const fraction = (value: Exact): Fraction => (typeof value === 'number' ? { over: BigInt(value), under: 1n } : value);

function lowest(over: bigint, under: bigint): Exact {
  const shared = greatestShared(over < 0n ? -over : over, under);
  return shared === under ? Number(over / under) : { over: over / shared, under: under / shared };
}

function greatestShared(one: bigint, other: bigint): bigint {
  return other === 0n ? one : greatestShared(other, one % other);
}
