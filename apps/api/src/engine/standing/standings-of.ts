import type { SubjectResult } from '@lianluo/domain/scheme/appraisal/frozen';
import { placedOn } from '@lianluo/domain/scorecard/card';
import { frozenScores } from '../appraisal/frozen-scores';
import type { Asking, Counting } from '../score/asking';
import type { Listed } from '../score/every-scored';
import { absenceOf, gradeFor, readForPoints, scoringOf, starsFor, valueOf, type Scoring } from '../score/points-of';
import { judgedOf, plansFor, readForPlans } from '../score/quota-rules';
import type { WithFacts } from '../score/read-facts';
import { nowKey, readNowCard } from '../scorecard/cards.store';
import type { RankedKind, Standing } from './standing.store';

/**
 * How some subjects stand in the year that is asked for, by the functions that lists and explanations count with; in a year that is
 * locked as it was locked, or as it was corrected since.
 */
export async function standingsOf(
  scope: Counting,
  asking: Asking,
  kind: RankedKind,
  listed: readonly Listed[],
): Promise<Standing[]> {
  const subjects = listed.map(({ scored }) => scored);
  const scoring = scoringOf(asking, kind);
  const plans = plansFor(asking, kind);
  const read = scoring
    ? await readForPoints(scope, asking, subjects, { ...scoring, capping: plans })
    : await readForPlans(scope, asking, subjects, plans);
  const sizes = kind === 'unit' ? await sizesOf(scope, asking, listed) : undefined;
  const { of: lockedOf } = await frozenScores(scope, asking.year, kind);
  return read.map((each, index) => {
    const { id, name } = each.scored;
    const states = judgedOf(asking, plans, each).map(({ period }) => period.state);
    return {
      id,
      name,
      order: listed[index]?.order ?? '',
      ...pointsOf(asking, scoring, each),
      ...settled(lockedOf(id)),
      met: states.filter((state) => state === 'met').length,
      asked: states.filter((state) => state !== 'none' && state !== 'exempt').length,
      ...(sizes && { size: sizes[index] ?? 0 }),
    };
  });
}

/** What counts of a locked year. */
function settled(
  locked: { frozen: SubjectResult; corrected: SubjectResult | undefined } | undefined,
): Partial<Standing> {
  if (!locked) return {};
  const { value, grade, stars } = locked.corrected ?? locked.frozen;
  return {
    ...(value !== undefined && { value }),
    ...(grade && { grade: grade.id }),
    ...(stars !== undefined && { stars }),
  };
}

function pointsOf(asking: Asking, scoring: Scoring | undefined, read: WithFacts): Partial<Standing> {
  if (!scoring) {
    const absent = absenceOf(asking, read);
    return absent ? { absent } : {};
  }
  const value = valueOf(asking, scoring, read);
  const { grade, absent } = gradeFor(asking, scoring, read, value);
  const given = starsFor(asking, scoring, read, value);
  return {
    value,
    ...(grade && { grade: grade.id }),
    ...(given && { stars: given.stars }),
    ...(absent && { absent }),
  };
}

/** How many members each unit has, or had at the end of a year that is over. */
async function sizesOf(
  { storage, committee }: Counting,
  { span, frame: { today } }: Asking,
  units: readonly Listed[],
): Promise<number[]> {
  const day = today < span.to ? today : span.to;
  const sizes: number[] = [];
  for (let start = 0; start < units.length; start += 100) {
    const some = units.slice(start, start + 100);
    const rows = await storage.get(
      some.map(({ scored }) => ({ table: 'scorecards', key: nowKey(committee.id, scored.card) })),
    );
    sizes.push(...rows.map((row) => placedOn(readNowCard(row), day)));
  }
  return sizes;
}
