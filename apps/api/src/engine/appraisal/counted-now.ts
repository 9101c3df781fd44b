import type { PointsScore } from '@lianluo/contract/scores';
import type { Band } from '@lianluo/domain/scheme/language';
import type { Asking } from '../score/asking';
import { gradeFor, starsFor, valueOf, type Scoring } from '../score/points-of';
import type { WithFacts } from '../score/read-facts';
import { countsNow, gradeOf, type FrozenScores, type Graded } from './frozen-scores';

interface CountedNow extends Graded, Pick<PointsScore, 'absent'> {
  value: number;
  stars: number | undefined;
  /** What was locked, where something else counts since. */
  frozen?: { value: number } & Graded;
}

/**
 * What counts of one's points: of a year that is locked what was locked or corrected since, for people and rules that came later
 * make no other number of the same facts, and of one that moves what its facts come to, which whoever asks may know already.
 */
export function countedNow(
  asking: Asking,
  scoring: Scoring,
  { of }: FrozenScores,
  read: WithFacts,
  total?: number,
): CountedNow {
  const known = of(read.scored.id);
  if (!known) {
    const value = total ?? valueOf(asking, scoring, read);
    return { value, stars: starsFor(asking, scoring, read, value)?.stars, ...gradeFor(asking, scoring, read, value) };
  }
  const { frozen, absent } = known;
  const now = countsNow(known);
  const isOther = frozen.value !== undefined && frozen.value !== now.value;
  return {
    value: now.value ?? 0,
    ...(absent ? { absent } : gradeOf(now, scoring.table)),
    stars: now.stars,
    ...(isOther && { frozen: { value: frozen.value ?? 0, ...gradeOf(frozen, scoring.table) } }),
  };
}

/** The band that somebody is in. */
export const bandIn = ({ table }: Scoring, { grade }: Graded): Band | undefined =>
  grade && table.bands.find(({ id }) => id === grade.id);
