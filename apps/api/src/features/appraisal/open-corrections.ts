import type { Correction } from '@lianluo/domain/scheme/appraisal/appraisal';
import { lateFact, type Corrections, type Waiting } from '../../engine/appraisal/corrections';

/** What waits for a decision, as the rules of the course see it; by whom it was entered is asked where that matters. */
export const openCorrections = ({ waiting }: Pick<Corrections, 'waiting'>): Correction[] =>
  waiting.map((each) => openCorrection(each));

export function openCorrection(waiting: Waiting, entered = { by: '', on: '' }): Correction {
  const { id, subject, year, change } = waiting;
  const fact = lateFact(subject, year, waiting);
  return { id, subject, change: change > 0 ? 'added' : 'taken-back', fact, ...entered };
}
