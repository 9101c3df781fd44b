import { compare, plus, type Exact } from '../exact';
import type { ReadyHeading } from './compile';

export type Limit = 'cap' | 'floor';

/** What a node comes to, and after its limits. */
export interface Value {
  readonly raw: Exact;
  readonly value: Exact;
  readonly limit?: Limit;
}

/** 封顶, then 保底. */
export function limited(raw: Exact, { cap, floor }: { cap: Exact | undefined; floor: Exact | undefined }): Value {
  const capped: Value =
    cap !== undefined && compare(raw, cap) > 0 ? { raw, value: cap, limit: 'cap' } : { raw, value: raw };
  return floor !== undefined && compare(capped.value, floor) < 0 ? { raw, value: floor, limit: 'floor' } : capped;
}

/** A heading's start, and what stands under it: all of it, or the highest alone. */
export const combined = ({ heading, start }: ReadyHeading, values: readonly Exact[]): Exact =>
  heading.combine === 'highest' ? plus(start, values[highestOf(values)] ?? 0) : values.reduce(plus, start);

/** Where the highest stands; of several the first. */
export const highestOf = (values: readonly Exact[]): number =>
  values.reduce<number>((highest, each, place) => (compare(each, values[highest] ?? 0) > 0 ? place : highest), 0);
