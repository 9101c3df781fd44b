import { isClosed, readAppraisalHeads, type AppraisalHead } from '../appraisal/appraisal.store';
import { asCounted, readCorrections, type Corrections } from '../appraisal/corrections';
import type { Counting } from './asking';
import { withFacts, type WithFacts } from './read-facts';
import type { Scored } from './subjects';

/**
 * Subjects with their cards of these years, as those count beside the year that is asked: on a card of one that is locked nothing
 * stands that came late and was not accepted. The year itself is left as it is, for whoever decides on it counts it otherwise.
 */
export async function withCounted(
  scope: Counting,
  subjects: readonly Scored[],
  years: readonly number[],
  asked: number,
): Promise<WithFacts[]> {
  const others = years.filter((year) => year !== asked);
  const corrections = await correctionsIn(scope, await readAppraisalHeads(scope, others));
  return withAccepted(await withFacts(scope, subjects, years), corrections);
}

/** What came late in those of these years that are locked, and what was decided of it. */
export const correctionsIn = (scope: Counting, heads: readonly AppraisalHead[]): Promise<Corrections[]> =>
  Promise.all(heads.filter(isClosed).map(({ year }) => readCorrections(scope, year)));

/** Subjects of whom the cards of these years were read. */
export const withAccepted = (reads: readonly WithFacts[], corrections: readonly Corrections[]): WithFacts[] =>
  reads.map((read) => corrections.reduce((counted, each) => asCounted(each, counted), read));
