/*
 * Exact numbers of points. A whole number is so many hundredths of a point, which is all that most rules need; where credit is
 * shared among three or seven, a fraction of hundredths stands in its place, so that nothing is lost before the end.
 */

/** A part of a hundredth, in lowest terms; what it is divided by is above one. */
interface Fraction {
  readonly over: number;
  readonly under: number;
}

/** One of larger numbers than are exact otherwise: shares among many different numbers added up. */
interface LargeFraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** Hundredths of a point. */
export type Exact = number | Fraction | LargeFraction;

/** 分值 that can be written: no finer than a hundredth. */
export const hasTwoDecimals = (points: number): boolean => Number(points.toFixed(2)) === points;

/** Points as rules and people write them, with two decimals at most. */
export const exact = (points: number): Exact => Math.round(points * 100) || 0;

export function plus(one: Exact, other: Exact): Exact {
  if (typeof one === 'number' && typeof other === 'number') return one + other;
  if (isLarge(one) || isLarge(other)) return plusLarge(large(one), large(other));
  const [first, second] = [fraction(one), fraction(other)];
  const [left, right] = [first.over * second.under, second.over * first.under];
  const isExact = Math.abs(left) + Math.abs(right) <= Number.MAX_SAFE_INTEGER;
  const sum = isExact ? lowest(left + right, first.under * second.under) : undefined;
  return sum ?? plusLarge(large(one), large(other));
}

export const minus = (one: Exact, other: Exact): Exact => plus(one, times(other, -1));

/** So many times; an amount with decimals is taken to two of them. */
export function times(value: Exact, count: number): Exact {
  if (count === 1) return value;
  if (typeof value === 'number' && Number.isInteger(count)) return value * count || 0;
  return Number.isInteger(count) ? part(value, count, 1) : part(value, Math.round(count * 100), 100);
}

/** So many parts of it, of so many: one of three, half a hundred of a hundred. */
export function part(value: Exact, over: number, under: number): Exact {
  const small = isLarge(value) ? undefined : fraction(value);
  const found = small && lowest(small.over * over, small.under * under);
  if (found !== undefined) return found;
  const whole = large(value);
  return lowestLarge(whole.over * BigInt(over), whole.under * BigInt(under));
}

/** Below zero where the first is less, above zero where it is more. */
export function compare(one: Exact, other: Exact): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  const [first, second] = [large(one), large(other)];
  const [left, right] = [first.over * second.under, second.over * first.under];
  return left < right ? -1 : Number(left > right);
}

/**
 * Points with two decimals at most, half up (四舍五入). Up is towards what is more, below zero too, so that −0.005 is 0 and
 * −0.015 is −0.01: half a hundredth is always in the subject's favour.
 */
export function rounded(value: Exact): number {
  if (typeof value === 'number') return value / 100;
  const { over: parts, under: of } = large(value);
  const [over, under] = [2n * parts + of, 2n * of];
  const cut = over / under;
  // Division of whole numbers cuts towards zero.
  return Number(over < 0n && cut * under !== over ? cut - 1n : cut) / 100;
}

/** As near as a number comes to it, in points: for order alone, since equal ones are equal and a greater one is no less. */
export const nearly = (value: Exact): number =>
  (typeof value === 'number' ? value : Number(value.over) / Number(value.under)) / 100;

/** As people read it: 12, 12.5, 3.33. */
export const shown = (value: Exact): string => String(rounded(value));

const isLarge = (value: Exact): value is LargeFraction => typeof value !== 'number' && typeof value.over === 'bigint';

const fraction = (value: number | Fraction): Fraction =>
  typeof value === 'number' ? { over: value, under: 1 } : value;

function large(value: Exact): LargeFraction {
  if (typeof value === 'number') return { over: BigInt(value), under: 1n };
  return { over: BigInt(value.over), under: BigInt(value.under) };
}

const plusLarge = (one: LargeFraction, other: LargeFraction): Exact =>
  lowestLarge(one.over * other.under + other.over * one.under, one.under * other.under);

/** Nothing where the numbers are too large to be exact. */
function lowest(over: number, under: number): Exact | undefined {
  if (!Number.isSafeInteger(over) || !Number.isSafeInteger(under)) return undefined;
  let [shared, rest] = [under, Math.abs(over)];
  while (rest !== 0) [shared, rest] = [rest, shared % rest];
  return shared === under ? over / shared || 0 : { over: over / shared, under: under / shared };
}

/** As small as it can be told, so that equal numbers are equal values. */
function lowestLarge(over: bigint, under: bigint): Exact {
  let [shared, rest] = [under, over < 0n ? -over : over];
  while (rest !== 0n) [shared, rest] = [rest, shared % rest];
  const least = { over: over / shared, under: under / shared };
  return lowest(Number(least.over), Number(least.under)) ?? least;
}
