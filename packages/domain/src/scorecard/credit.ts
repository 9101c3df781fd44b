import type { Fact } from './fact';

/**
 * 第一、联名: the part that a member has in what several did together, and among how many; who stands first in the list is the
 * first. Nobody else's fact carries it.
 */
export const withCredit = (fact: Fact, members: readonly string[]): Fact =>
  withShare(
    fact,
    members.map((id) => `member#${id}`),
  );

/** The same among all whose work it is: who has no card counts as one of them, and is told on nobody's. */
export function withShare(fact: Fact, sharers: readonly string[]): Fact {
  if (!sharers.includes(fact.subject)) return fact;
  const among = new Set(sharers).size;
  if (among === 1) return { ...fact, role: 'sole' };
  return { ...fact, role: fact.subject === sharers[0] ? 'first' : 'joint', among };
}
