import type { PointsFor } from '@lianluo/domain/scheme/language';
import { compilePoints, type Points } from '@lianluo/domain/scheme/points/compile';
import { takesLimits } from '@lianluo/domain/scheme/points/given';
import { looksBeyond, yearsBefore } from '@lianluo/domain/scheme/points/known';
import { schemeOfYear } from '../appraisal/year-scheme';
import { lastDayOf, type Asking, type Counting } from './asking';
import { knownOf, withFacts, yearsAsked, type WithFacts } from './read-facts';

type Tables = Map<number, Points | undefined>;

/**
 * The tables by which those earlier years were counted that bear on this one: 同一事项取最高 takes off what they gave, and nothing
 * where there was no table. Where a table of then had limits all of that year is read, and since that year may itself look back,
 * so are the years that its card tells of.
 */
export async function withEarlier(
  scope: Counting,
  asking: Asking,
  points: Points,
  reads: readonly WithFacts[],
): Promise<WithFacts[]> {
  const { year } = asking;
  const kind = reads[0]?.scored.kind ?? 'member';
  const tables: Tables = new Map();
  const isLimited = (each: number) => takesLimits(tables.get(each), points);
  let told = reads.map((read) => yearsBefore(points, knownOf(read, year), year));
  await addTables(scope, tables, kind, told);
  if (tables.size === 0) return [...reads];

  let wanted = told.map((years) => years.filter(isLimited));
  let whole = [...reads];
  const looked = reads.map(() => new Set<number>());
  while (wanted.some((years) => years.length > 0)) {
    whole = await withYears(scope, whole, wanted);
    told = whole.map((read, index) => {
      const seen = looked[index] ?? new Set();
      for (const each of wanted[index] ?? []) seen.add(each);
      const before = (wanted[index] ?? []).filter(isLimited).flatMap((each) => yearsTold(asking, tables, read, each));
      return [...new Set(before)].filter((each) => !seen.has(each));
    });
    await addTables(scope, tables, kind, told);
    wanted = told;
  }
  const earlier = (each: number) => tables.get(each);
  return whole.map((read) => ({ ...read, earlier }));
}

/** Of those years whose table is not there yet. */
async function addTables(
  scope: Counting,
  tables: Tables,
  kind: WithFacts['scored']['kind'],
  told: readonly (readonly number[])[],
): Promise<void> {
  const years = [...new Set(told.flat())].filter((year) => !tables.has(year));
  const schemes = await Promise.all(years.map((year) => schemeOfYear(scope, year, lastDayOf(year))));
  for (const [index, year] of years.entries()) tables.set(year, tableOf(schemes[index], kind));
}

function tableOf(
  found: Awaited<ReturnType<typeof schemeOfYear>> | undefined,
  kind: PointsFor | 'informant',
): Points | undefined {
  const table = kind === 'informant' ? undefined : found?.scheme?.points[kind];
  return table && compilePoints(table.tree);
}

/** The years before an earlier one that bear on what it gave. */
function yearsTold(asking: Asking, tables: Tables, read: WithFacts, year: number): number[] {
  const then = tables.get(year);
  if (!then) return [];
  const ofTerm = yearsAsked({ ...asking, year }, looksBeyond(then)).filter((each) => each < year);
  return [...ofTerm, ...yearsBefore(then, knownOf(read, year), year)];
}

/** With the cards of these years besides, each of the subjects its own. */
async function withYears(
  scope: Counting,
  reads: readonly WithFacts[],
  wanted: readonly (readonly number[])[],
): Promise<WithFacts[]> {
  const isMissing = ({ cards }: WithFacts, index: number) => wanted[index]?.some((year) => !cards.has(year));
  const found = await withFacts(
    scope,
    reads.filter(isMissing).map(({ scored }) => scored),
    [...new Set(wanted.flat())],
  );
  const more = new Map(found.map(({ scored, cards }) => [scored.id, cards]));
  return reads.map((read) => ({ ...read, cards: new Map([...(more.get(read.scored.id) ?? []), ...read.cards]) }));
}
