import { invalidField, Refusal } from '../../refusal';
import type { Appraisal, Correction, CorrectionDecision, LateFact } from './appraisal';
import type { FrozenResult, SubjectResult } from './frozen';
import { isBlank } from './objection';

/** Whether facts still move the year by themselves. */
const isMoving = ({ state }: Appraisal): boolean => state === 'running' || state === 'checking';

/** 迟到的事实 booked to a year: while that moves it counts like any other; afterwards it is a correction, the same one once. */
export function bookLate(appraisal: Appraisal, late: LateFact): Appraisal {
  if (isMoving(appraisal) || appraisal.corrections.some(({ id }) => id === late.id)) return appraisal;
  return { ...appraisal, corrections: [...appraisal.corrections, late] };
}

export const pendingCorrections = ({ corrections }: Pick<Appraisal, 'corrections'>): Correction[] =>
  corrections.filter(({ decision }) => decision === undefined);

/** 决定更正, with a reason, by somebody else than who entered the fact as long as there is anybody else. What was locked or published stays as it was. */
export function decideCorrection(appraisal: Appraisal, id: string, decision: CorrectionDecision): Appraisal {
  const correction = appraisal.corrections.find((each) => each.id === id);
  if (!correction) throw invalidField('/id', 'record.unknown', '没有这条更正。');
  if (correction.decision)
    throw new Refusal('action.not-now', [{ pointer: '/id', code: 'action.not-now', message: '这条更正已经决定。' }]);
  if (correction.by === decision.by && !decision.alone)
    throw invalidField('/by', 'permission.missing', '这件事由您登记，更正请由另一人决定。');
  if (isBlank(decision.reason)) throw invalidField('/reason', 'field.required', '请说明决定的理由。');
  if (decision.accepted && decision.becomes.subject !== correction.subject)
    throw invalidField('/becomes/subject', 'field.wrong', '更正的对象与登记的不同。');
  const place = appraisal.corrections.length - pendingCorrections(appraisal).length;
  return {
    ...appraisal,
    corrections: appraisal.corrections.map((each) =>
      each.id === id ? { ...each, decision: { ...decision, place } } : each,
    ),
  };
}

/** How a subject stands in a year that no longer moves: what was locked or published, every correction, and what holds now. */
export interface Standing {
  before: FrozenResult | undefined;
  corrections: readonly Correction[];
  now: SubjectResult | undefined;
}

export function standingOf(appraisal: Appraisal, subject: string): Standing {
  const { published, locked } = appraisal;
  const results: readonly FrozenResult[] = published?.results ?? locked?.results ?? [];
  const before = results.find((each) => each.subject === subject);
  const corrections = appraisal.corrections.filter((each) => each.subject === subject);
  return { before, corrections, now: acceptedIn(corrections).at(-1)?.becomes ?? before };
}

interface Accepted {
  id: string;
  reason: string;
  place: number;
  becomes: SubjectResult;
}

/** In the order of their decisions, each of which knows those before it. */
const acceptedIn = (corrections: readonly Correction[]): Accepted[] =>
  corrections
    .flatMap(({ id, decision }) => (decision?.accepted ? [{ id, ...decision }] : []))
    .toSorted((one, other) => one.place - other.place);

/** A locked result with the corrections that were accepted before it is published, each beside what stood before it. */
function corrected(result: SubjectResult, corrections: readonly Correction[]): FrozenResult {
  const accepted = acceptedIn(corrections.filter(({ subject }) => subject === result.subject));
  const last = accepted.at(-1);
  if (!last) return result;
  return {
    ...last.becomes,
    corrected: accepted.map(({ id, reason }, index) => ({
      correction: id,
      reason,
      before: accepted[index - 1]?.becomes ?? result,
    })),
  };
}

/** What is published of a locked year, in the order of subjects; a correction may bring in somebody who had nothing yet. */
export function resultsToPublish(
  results: readonly SubjectResult[],
  corrections: readonly Correction[],
): FrozenResult[] {
  const known = new Set(results.map(({ subject }) => subject));
  const others = new Set(
    corrections
      .filter(({ subject, decision }) => decision?.accepted && !known.has(subject))
      .map(({ subject }) => subject),
  );
  return [...results, ...[...others].map((subject) => ({ subject }))]
    .map((result) => corrected(result, corrections))
    .toSorted((one, other) => (one.subject < other.subject ? -1 : 1));
}
