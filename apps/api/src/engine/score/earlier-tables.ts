import type { PointsFor } from '@lianluo/domain/scheme/language';
import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { compilePoints, type Points } from '@lianluo/domain/scheme/points/compile';
import { takesLimits } from '@lianluo/domain/scheme/points/given';
import { looksBeyond, yearsBefore } from '@lianluo/domain/scheme/points/known';
import { schemeOfYear } from '../appraisal/year-scheme';
import { lastDayOf, type Asking, type Counting } from './asking';
import type { Corrections } from '../appraisal/corrections';
import { correctionsIn, withAccepted } from './counted-facts';
import { knownOf, withFacts, yearsAsked, type WithFacts } from './read-facts';

/** By what an earlier year was counted, nothing where there was no table, and what came late to it where it is locked. */
interface Then {
  table: Points | undefined;
  corrections: readonly Corrections[];
}
type Years = Map<number, Then>;

/**
 * The tables by which those earlier years were counted that bear on this one: 同一事项取最高 takes off what they gave, and nothing
 * where there was no table. Where a table of then had limits all of that year is read, and where it is locked and facts have come
 * since, for those that were not accepted gave nothing; and since that year may itself look back, so are the years that its card
 * tells of.
 */
export async function withEarlier(
  scope: Counting,
  asking: Asking,
  points: Points,
  reads: readonly WithFacts[],
): Promise<WithFacts[]> {
  const { year } = asking;
  const kind = reads[0]?.scored.kind ?? 'member';
  const then: Years = new Map();
  const isWhole = (each: number): boolean => {
    const { table, corrections = [] } = then.get(each) ?? {};
    return takesLimits(table, points) || corrections.some(({ late }) => late.size > 0);
  };
  let told = reads.map((read) => yearsBefore(points, knownOf(read, year), year));
  await addYears(scope, then, kind, told);
  if (then.size === 0) return [...reads];

  let wanted = told.map((years) => years.filter(isWhole));
  let whole = [...reads];
  const looked = reads.map(() => new Set<number>());
  while (wanted.some((years) => years.length > 0)) {
    whole = await withYears(scope, then, whole, wanted);
    told = whole.map((read, index) => {
      const seen = looked[index] ?? new Set();
      for (const each of wanted[index] ?? []) seen.add(each);
      const before = (wanted[index] ?? []).filter(isWhole).flatMap((each) => yearsTold(asking, then, read, each));
      return [...new Set(before)].filter((each) => !seen.has(each));
    });
    await addYears(scope, then, kind, told);
    wanted = told;
  }
  const earlier = (each: number) => then.get(each)?.table;
  return whole.map((read) => ({ ...read, earlier }));
}

/** Those years that are not there yet. */
async function addYears(
  scope: Counting,
  then: Years,
  kind: WithFacts['scored']['kind'],
  told: readonly (readonly number[])[],
): Promise<void> {
  const years = [...new Set(told.flat())].filter((year) => !then.has(year));
  const added = await Promise.all(
    years.map(async (year) => {
      const { scheme, head } = await schemeOfYear(scope, year, lastDayOf(year));
      return [year, { table: tableOf(scheme, kind), corrections: await correctionsIn(scope, [head]) }] as const;
    }),
  );
  for (const [year, each] of added) then.set(year, each);
}

function tableOf(scheme: Scheme | undefined, kind: PointsFor | 'informant'): Points | undefined {
  const table = kind === 'informant' ? undefined : scheme?.points[kind];
  return table && compilePoints(table.tree);
}

/** The years before an earlier one that bear on what it gave. */
function yearsTold(asking: Asking, years: Years, read: WithFacts, year: number): number[] {
  const then = years.get(year)?.table;
  if (!then) return [];
  const ofTerm = yearsAsked({ ...asking, year }, looksBeyond(then)).filter((each) => each < year);
  return [...ofTerm, ...yearsBefore(then, knownOf(read, year), year)];
}

/** With the cards of these years besides, each of the subjects its own, as they count. */
async function withYears(
  scope: Counting,
  then: Years,
  reads: readonly WithFacts[],
  wanted: readonly (readonly number[])[],
): Promise<WithFacts[]> {
  const isMissing = ({ cards }: WithFacts, index: number) => wanted[index]?.some((year) => !cards.has(year));
  const years = [...new Set(wanted.flat())];
  const found = await withFacts(
    scope,
    reads.filter(isMissing).map(({ scored }) => scored),
    years,
  );
  const counted = withAccepted(
    found,
    years.flatMap((year) => then.get(year)?.corrections ?? []),
  );
  const more = new Map(counted.map(({ scored, cards }) => [scored.id, cards]));
  return reads.map((read) => ({ ...read, cards: new Map([...(more.get(read.scored.id) ?? []), ...read.cards]) }));
}
