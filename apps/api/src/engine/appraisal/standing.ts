import type { ScoredSubject, SubjectKind } from '@lianluo/contract/scores';
import type { SubjectResult } from '@lianluo/domain/scheme/appraisal/frozen';
import type { Subject } from '@lianluo/domain/scorecard/fact';
import type { Scope } from '../../floor/context';
import type { AppraisalHead } from './appraisal.store';
import { cardOf, correctedResult, type Corrections } from './corrections';
import { readResults } from './result-rows';

/** How everybody stands in a closed year: as it was locked, with what was accepted since. */
export interface Standing {
  /** What counts now. Who came only after the year was locked has nothing yet. */
  resultOf: (subject: Subject) => SubjectResult;
  subjectOf: (subject: Subject, name?: string) => ScoredSubject;
}

/** Read for the kinds of subjects that anything is late about; what a member did may be asked of a unit. */
export async function standingOf(
  { storage, committee }: Pick<Scope, 'storage' | 'committee'>,
  { year }: AppraisalHead,
  corrections: Corrections,
): Promise<Standing> {
  const kinds = new Set(corrections.waiting.map(({ subject }) => kindOf(subject)));
  if (kinds.has('member')) kinds.add('unit');
  const read = await Promise.all([...kinds].map((kind) => readResults(storage, committee.id, year, kind)));
  const frozen = new Map(read.flat().map((each) => [String(cardOf(each)), each]));
  return {
    resultOf: (subject) => correctedResult(corrections, subject) ?? frozen.get(subject)?.result ?? { subject },
    subjectOf: (subject, name) => {
      const id = idOfCard({ committee }, subject);
      return { kind: kindOf(subject), id, name: frozen.get(subject)?.name ?? name ?? id };
    },
  };
}

export const kindOf = (subject: Subject): SubjectKind =>
  // Only what is graded is ever late, see `isGraded`.
  (subject === 'committee' ? 'committee' : subject.slice(0, subject.indexOf('#'))) as SubjectKind;

/** The id of whom a card is. */
export const idOfCard = ({ committee }: Pick<Scope, 'committee'>, subject: Subject): string =>
  subject === 'committee' ? committee.id : subject.slice(subject.indexOf('#') + 1);
