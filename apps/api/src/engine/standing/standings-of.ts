import type { SubjectResult } from '@lianluo/domain/scheme/appraisal/frozen';
import type { QuotaState } from '@lianluo/domain/scheme/quota/state';
import { countsOf, readFor, resultOf } from '../appraisal/count-year';
import { countsNow, type FrozenScores } from '../appraisal/frozen-scores';
import type { Asking, Counting } from '../score/asking';
import type { Listed } from '../score/every-scored';
import { absenceOf } from '../score/points-of';
import type { RankedKind, Standing } from './standing.store';
import { sizesOf } from './unit-sizes';

/**
 * How some subjects stand in the year that is asked for, by the functions that lists and explanations count with; in a year that is
 * locked as it was locked, or as it was corrected since.
 */
export async function standingsOf(
  scope: Counting,
  asking: Asking,
  kind: RankedKind,
  listed: readonly Listed[],
  { told, of }: FrozenScores,
): Promise<Standing[]> {
  const stand = told.appraisal
    ? listed.map(({ scored }) => lockedOf(of(scored.id)))
    : await movingOf(scope, asking, kind, listed);
  const subjects = listed.map(({ scored }) => scored);
  const sizes = kind === 'unit' ? await sizesOf(scope, asking, subjects) : undefined;
  return listed.map(({ scored: { id, name }, order }, index) => ({
    id,
    name,
    order,
    ...(stand[index] ?? nothing),
    ...(sizes && { size: of(id)?.members ?? sizes[index] ?? 0 }),
  }));
}

type Stands = Omit<Standing, 'id' | 'name' | 'order' | 'size'>;
const nothing: Stands = { met: 0, asked: 0 };

const metOf = (states: readonly QuotaState[]) => ({
  met: states.filter((state) => state === 'met').length,
  asked: states.filter((state) => state !== 'none' && state !== 'exempt').length,
});

/** Of a locked year no more than what was locked or accepted since: facts and people that come later move nothing. */
const lockedOf = (locked: ReturnType<FrozenScores['of']>): Stands =>
  locked ? standsBy(countsNow(locked), locked.absent) : nothing;

function standsBy({ value, grade, stars, quotas = {} }: SubjectResult, absent: Standing['absent']): Stands {
  return {
    ...(value !== undefined && { value }),
    ...(grade && { grade: grade.id }),
    ...(stars !== undefined && { stars }),
    ...(absent && { absent }),
    ...metOf(Object.values(quotas).flat()),
  };
}

async function movingOf(
  scope: Counting,
  asking: Asking,
  kind: RankedKind,
  listed: readonly Listed[],
): Promise<Stands[]> {
  const counts = countsOf(asking, kind);
  const read = await readFor(
    scope,
    counts,
    listed.map(({ scored }) => scored),
  );
  return read.map((each) => standsBy(resultOf(counts, each), absenceOf(asking, each)));
}
