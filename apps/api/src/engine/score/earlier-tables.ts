import type { Scheme } from '@lianluo/domain/scheme/scheme';
import type { PointsFor } from '@lianluo/domain/scheme/language';
import { compilePoints, type Points } from '@lianluo/domain/scheme/points/compile';
import { takesLimits } from '@lianluo/domain/scheme/points/given';
import { yearsBefore } from '@lianluo/domain/scheme/points/known';
import { schemeOfYear } from '../appraisal/year-scheme';
import { lastDayOf, type Asking, type Counting } from './asking';
import { knownOf, withFacts, type WithFacts } from './read-facts';

const tableOf = (scheme: Scheme | undefined, kind: PointsFor): Points | undefined => {
  const table = scheme?.points[kind];
  return table && compilePoints(table.tree);
};

/**
 * The tables by which those earlier years were counted that bear on this one: 同一事项取最高 takes off what they gave, and nothing
 * where there was no table. Where a table of then took at most so many or had a cap, all of that year is read.
 */
export async function withEarlier(
  scope: Counting,
  { year }: Asking,
  points: Points,
  reads: readonly WithFacts[],
): Promise<WithFacts[]> {
  const before = reads.map((read) => yearsBefore(points, knownOf(read, year), year));
  const years = [...new Set(before.flat())];
  if (years.length === 0) return [...reads];
  const kind = reads[0]?.scored.kind ?? 'member';
  const schemes = await Promise.all(years.map((each) => schemeOfYear(scope, each, lastDayOf(each))));
  const tables = new Map(
    years.map(
      (each, index) => [each, kind === 'informant' ? undefined : tableOf(schemes[index]?.scheme, kind)] as const,
    ),
  );
  const limited = years.filter((each) => takesLimits(tables.get(each)));
  const whole = await yearsOf(scope, reads, before, limited);
  const earlier = (each: number) => tables.get(each);
  return reads.map((read) => {
    const more = whole.get(read.scored.id);
    return { ...read, earlier, ...(more && { cards: new Map([...more, ...read.cards]) }) };
  });
}

/** The cards of these years of those on whom they bear. */
async function yearsOf(
  scope: Counting,
  reads: readonly WithFacts[],
  before: readonly (readonly number[])[],
  years: readonly number[],
): Promise<ReadonlyMap<string, WithFacts['cards']>> {
  const asked = reads.filter((_, index) => before[index]?.some((year) => years.includes(year)));
  if (asked.length === 0) return new Map();
  const found = await withFacts(
    scope,
    asked.map(({ scored }) => scored),
    years,
  );
  return new Map(found.map(({ scored, cards }) => [scored.id, cards]));
}
