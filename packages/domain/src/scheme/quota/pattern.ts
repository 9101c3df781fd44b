import type { Pattern, RuleFact } from '../language';

/** Whether a fact has the pattern's key, all of its tags and any of each inner list. */
const fits = (fact: RuleFact, { key, tags = [] }: Pattern): boolean =>
  fact.key === key &&
  tags.every((asked) => (typeof asked === 'string' ? [asked] : asked).some((tag) => fact.tags.includes(tag)));

export const fitsAny = (fact: RuleFact, patterns: readonly Pattern[]): boolean =>
  patterns.some((pattern) => fits(fact, pattern));

/** Hundredths, in which sums of amounts are exact whatever their order. */
const hundredths = (amount: number): number => Math.round(amount * 100);

/** How much facts come to; one that has no item on its card stands for an item of its own. */
export const amounts: Readonly<Record<'facts' | 'items' | 'amount', (facts: readonly RuleFact[]) => number>> = {
  facts: (facts) => facts.length,
  items: (facts) =>
    new Set(facts.flatMap(({ item }) => item ?? [])).size + facts.filter(({ item }) => item === undefined).length,
  amount: (facts) => facts.reduce((total, { amount = 1 }) => total + hundredths(amount), 0) / 100,
};
