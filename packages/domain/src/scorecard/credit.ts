import type { Fact } from './fact';

/**
 * 第一、联名: the part that a member has in what several did together, and among how many; who stands first in the list is the
 * first. Nobody else's fact carries it.
 */
export function withCredit(fact: Fact, members: readonly string[]): Fact {
  if (!fact.subject.startsWith('member#')) return fact;
  const among = new Set(members).size;
  if (among === 1) return { ...fact, role: 'sole' };
  return { ...fact, role: fact.subject === `member#${members[0]}` ? 'first' : 'joint', among };
}
