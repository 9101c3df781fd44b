import type { Quota } from '../language';
import type { RuleFact } from '../subject';

/** Hundredths, in which sums of amounts are exact whatever their order. */
const hundredths = (amount: number): number => Math.round(amount * 100);

/** How much facts come to; one that has no item on its card stands for an item of its own. */
export const amounts: Readonly<Record<Quota['count'], (facts: readonly RuleFact[]) => number>> = {
  facts: (facts) => facts.length,
  items: (facts) =>
    new Set(facts.flatMap(({ item }) => item ?? [])).size + facts.filter(({ item }) => item === undefined).length,
  amount: (facts) => facts.reduce((total, { amount = 1 }) => total + hundredths(amount), 0) / 100,
};
