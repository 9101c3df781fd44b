import type { QuotaState } from '@lianluo/domain/scheme/quota/state';
import { placedOn } from '@lianluo/domain/scorecard/card';
import { countsNow, type FrozenScores } from '../appraisal/frozen-scores';
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
  { told, of }: FrozenScores,
): Promise<Standing[]> {
  const stand = told.appraisal
    ? listed.map(({ scored }) => lockedOf(of(scored.id)))
    : await movingOf(scope, asking, kind, listed);
  const sizes = kind === 'unit' ? await sizesOf(scope, asking, listed) : undefined;
  return listed.map(({ scored: { id, name }, order }, index) => ({
    id,
    name,
    order,
    ...(stand[index] ?? nothing),
    ...(sizes && { size: sizes[index] ?? 0 }),
  }));
}

type Stands = Omit<Standing, 'id' | 'name' | 'order' | 'size'>;
const nothing: Stands = { met: 0, asked: 0 };

const metOf = (states: readonly QuotaState[]) => ({
  met: states.filter((state) => state === 'met').length,
  asked: states.filter((state) => state !== 'none' && state !== 'exempt').length,
});

/** Of a locked year no more than what was locked or accepted since: facts and people that come later move nothing. */
function lockedOf(locked: ReturnType<FrozenScores['of']>): Stands {
  if (!locked) return nothing;
  const { absent } = locked;
  const { value, grade, stars, quotas = {} } = countsNow(locked);
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
  const subjects = listed.map(({ scored }) => scored);
  const scoring = scoringOf(asking, kind);
  const plans = plansFor(asking, kind);
  const read = scoring
    ? await readForPoints(scope, asking, subjects, { ...scoring, capping: plans })
    : await readForPlans(scope, asking, subjects, plans);
  return read.map((each) => ({
    ...pointsOf(asking, scoring, each),
    ...metOf(judgedOf(asking, plans, each).map(({ period }) => period.state)),
  }));
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
