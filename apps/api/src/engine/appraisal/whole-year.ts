import type { SubjectKind } from '@lianluo/contract/scores';
import type { Subject } from '@lianluo/domain/scorecard/fact';
import type { Scope } from '../../floor/context';
import { namesOf } from '../score/names-of';
import { cardOf, correctedResult, type Corrections } from './corrections';
import { readResults, type FrozenSubject } from './result-rows';
import { idOfCard, kindOf } from './standing';

/**
 * Everybody of a kind whose year counts: who was locked, and behind them who came later and counts by a correction that was accepted,
 * of whom nothing was locked.
 */
export async function wholeYear(
  scope: Pick<Scope, 'storage' | 'committee'>,
  kind: SubjectKind,
  corrections: Corrections,
): Promise<FrozenSubject[]> {
  const locked = await readResults(scope.storage, scope.committee.id, corrections.year, kind);
  const known = new Set<Subject>(locked.map(cardOf));
  const later = [...corrections.results.values()]
    // Whose result it is was a card when it was decided.
    .map(({ subject }) => subject as Subject)
    .filter((subject) => kindOf(subject) === kind && !known.has(subject));
  if (later.length === 0) return locked;
  const subjects = later.map((subject) => ({ kind, id: idOfCard(scope, subject), subject }));
  // As they were called when it was decided; of a unit that moved with its member that was not said.
  const then = new Map(corrections.decided.map(({ subject: { id, name } }) => [id, name]));
  const now = await namesOf(scope, subjects);
  return [
    ...locked,
    ...subjects.map(({ id, subject }) => {
      const { absent } = correctedResult(corrections, subject) ?? {};
      const name = then.get(id) ?? now.get(id) ?? id;
      return { kind, id, name, result: { subject }, ...(absent && { absent }) };
    }),
  ];
}
