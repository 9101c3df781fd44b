import type { Subject } from '@lianluo/domain/scorecard/fact';
import type { Counting } from './asking';
import { someScored } from './every-scored';
import { scoredCommittee, type Scored } from './subjects';

const registered = ['member', 'unit', 'informant'] as const;

/** Whose cards they are, as far as the register still has them: all read at once. */
export async function scoredCards(scope: Counting, cards: readonly Subject[]): Promise<Scored[]> {
  const idsOf = (kind: string) =>
    cards.flatMap((card) => (card.startsWith(`${kind}#`) ? [card.slice(kind.length + 1)] : []));
  const listed = await Promise.all(registered.map((kind) => someScored(scope, kind, idsOf(kind))));
  return [
    ...listed.flat().map(({ scored }) => scored),
    ...(cards.includes('committee') ? [scoredCommittee(scope.committee)] : []),
  ];
}
