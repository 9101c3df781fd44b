import type * as contract from '@lianluo/contract/scores';
import type { PointsScore, StarScore } from '@lianluo/contract/scores';
import { frozenPoints, frozenScores, frozenStars, type FrozenScores } from '../../engine/appraisal/frozen-scores';
import { askingFor, countedBy, type Asking } from '../../engine/score/asking';
import {
  absenceOf,
  gradeFor,
  readForPoints,
  scoringOf,
  starsFor,
  valueOf,
  type Scoring,
} from '../../engine/score/points-of';
import type { WithFacts } from '../../engine/score/read-facts';
import { noSubjects } from '../../engine/score/subjects';
import type { AnswerFor, Call } from '../../floor/context';
import { pageOfMeant } from './meant';
import { subjectOf } from './subject.view';

type Asks = Call<typeof contract.listPoints> | Call<typeof contract.listStars>;

/** How one subject is told in a list, or on a sheet. */
export type RowOf<Row> = (asking: Asking, scoring: Scoring, read: WithFacts, value: number) => Row;

export const pointsRow: RowOf<PointsScore> = (asking, scoring, read, value) => {
  const given = starsFor(asking, scoring, read, value);
  const stars = given && { stars: given.stars };
  return { subject: subjectOf(read.scored), value, ...gradeFor(asking, scoring, read, value), ...stars };
};

export const starsRow: RowOf<StarScore> = (asking, scoring, read, value) => {
  const { stars = 0, earned = 0, cappedBy = [] } = starsFor(asking, scoring, read, value) ?? {};
  const absent = absenceOf(asking, read);
  const subject = subjectOf(read.scored);
  return { subject, stars, earned, cappedBy: [...cappedBy], value, ...(absent && { absent }) };
};

/** The same in a year that is locked. */
export type AsLocked<Row> = (frozen: FrozenScores, table: Scoring['table']) => (row: Row) => Row;

/** A page of a kind of subjects, each as the scheme in force scores it; where it does not score them there are none. */
async function scoredPage<Row>(
  call: Asks,
  rowOf: RowOf<Row>,
  asLocked: AsLocked<Row>,
  isScored: (scoring: Scoring) => boolean,
) {
  const { period, subject } = call.query;
  const asking = await askingFor(call, period);
  const scoring = scoringOf(asking, subject);
  if (!scoring || !isScored(scoring)) return { ...noSubjects, ...countedBy(asking) };
  const frozen = await frozenScores(call, asking, subject);
  const page = await pageOfMeant(call, asking, scoring, frozen, call.query);
  const read = await readForPoints(call, asking, page.items, scoring);
  const items = read
    .map(frozen.counted)
    .map((each) => rowOf(asking, scoring, each, valueOf(asking, scoring, each)))
    .map(asLocked(frozen, scoring.table));
  return { ...page, items, ...countedBy(asking), ...frozen.told };
}

export const givesStars = ({ stars }: Scoring): boolean => stars !== undefined;

/** 积分 */
export const listPoints = async (
  call: Call<typeof contract.listPoints>,
): Promise<AnswerFor<typeof contract.listPoints>> => ({
  body: await scoredPage(call, pointsRow, frozenPoints, () => true),
});

/** 星级 */
export const listStars = async (
  call: Call<typeof contract.listStars>,
): Promise<AnswerFor<typeof contract.listStars>> => ({
  body: await scoredPage(call, starsRow, frozenStars, givesStars),
});
