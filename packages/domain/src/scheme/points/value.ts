import { compare, plus, type Exact } from '../exact';
import type { ReadyHeading, ReadyNode } from './compile';
import { grantedTo, sumGranted, whyNotOf } from './granted';
import type { Asked } from './known';

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

/** What the clauses of a table came to by their places, before their limits. */
export interface NodeValues {
  readonly sums: readonly Exact[];
  readonly asked: Pick<Asked, 'granted' | 'until'>;
}

export function nodeValue(node: ReadyNode, values: NodeValues): Exact {
  if ('clause' in node) return limited(values.sums[node.place] ?? 0, node).value;
  if ('heading' in node) {
    const under = node.of.map((each) => nodeValue(each, values));
    return limited(combined(node, under), node).value;
  }
  const { granted = [], until } = values.asked;
  const counted = grantedTo(node.granted, granted).filter((grant) => !whyNotOf(grant, node.granted, until));
  return limited(sumGranted(counted), node).value;
}
