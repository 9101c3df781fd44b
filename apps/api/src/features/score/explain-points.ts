import type { AnswerOf } from '@lianluo/contract/endpoint';
import type * as contract from '@lianluo/contract/scores';
import { yearOf } from '@lianluo/domain/calendar/day';
import { Refusal } from '@lianluo/domain/refusal';
import type { Band } from '@lianluo/domain/scheme/language';
import { followUpOf } from '@lianluo/domain/scheme/points/bands';
import { evaluatePoints } from '@lianluo/domain/scheme/points/evaluate';
import { bandIn, countedNow } from '../../engine/appraisal/counted-now';
import { frozenScores } from '../../engine/appraisal/frozen-scores';
import { askingFor, askingOf, countedBy, type Asking } from '../../engine/score/asking';
import { factsShown } from '../../engine/score/facts-shown';
import { nodesOf } from '../../engine/score/explained';
import { grantsShown } from '../../engine/score/grants-shown';
import { askedOf, readForPoints, scoringOf, starsFor } from '../../engine/score/points-of';
import { knownOf } from '../../engine/score/read-facts';
import type { Scored } from '../../engine/score/subjects';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { requireKind, subjectOf } from './subject.view';

/** 积分说明 of one: the explanation is the result. */
export async function explainPoints(
  call: Call<typeof contract.explainPoints>,
  scored: Scored,
): Promise<AnswerFor<typeof contract.explainPoints>> {
  const { period, subject } = call.query;
  requireKind(scored, subject);
  return { body: await explanationOf(call, await askingFor(call, period), scored) };
}

/** What is told of one, on a page or on a sheet. */
export async function explanationOf(
  call: Scope,
  asking: Asking,
  scored: Scored,
): Promise<AnswerOf<typeof contract.explainPoints>> {
  const scoring = scoringOf(asking, scored.kind);
  if (!scoring) throw new Refusal('scheme.not-scored');
  const [found] = await readForPoints(call, asking, [scored], scoring);
  if (!found) throw new Refusal('not-found');
  const { year } = asking;
  const locked = await frozenScores(call, asking, scored.kind);
  const read = locked.counted(found);
  const told = evaluatePoints(scoring.points, knownOf(read, year), askedOf(asking, read));
  const given = starsFor(asking, scoring, read, told.value);
  const { stars, ...graded } = countedNow(asking, scoring, locked, read, told.value);
  // Nothing follows a grade that may still change.
  const isOver = yearOf(call.today) > year;
  const follow = isOver ? await followUp(call, asking, scored, bandIn(scoring, graded)) : undefined;
  return {
    ...countedBy(asking),
    subject: subjectOf(scored),
    ...graded,
    ...(follow && { follow: { what: follow.what, by: follow.by } }),
    ...(given && stars !== undefined && { stars: { ...given, stars, cappedBy: [...given.cappedBy] } }),
    nodes: nodesOf(
      call,
      scored,
      year,
      scoring.table.tree,
      told,
      await factsShown(call, scored),
      await grantsShown(call, read.granted),
    ),
  };
}

/** What follows the grade. Where two years together ask for more, the year before is counted by its own scheme. */
async function followUp(scope: Scope, { year }: Asking, scored: Scored, band: Band | undefined) {
  if (!band?.follow?.twoYears) return band && followUpOf(band);
  return followUpOf(band, await bandBefore(scope, year - 1, scored));
}

async function bandBefore(scope: Scope, year: number, scored: Scored) {
  const before = await askingOf(scope, String(year));
  const scoring = before && scoringOf(before, scored.kind);
  if (!scoring) return undefined;
  const [read] = await readForPoints(scope, before, [scored], scoring);
  return read && bandIn(scoring, countedNow(before, scoring, await frozenScores(scope, before, scored.kind), read));
}
