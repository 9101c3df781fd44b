import type * as contract from '@lianluo/contract/scores';
import { countedNow } from '../../engine/appraisal/counted-now';
import type { FrozenScores } from '../../engine/appraisal/frozen-scores';
import { thereBy } from '../../engine/appraisal/there-then';
import type { Asking } from '../../engine/score/asking';
import { readForPoints, type Scoring } from '../../engine/score/points-of';
import { everyOfScored, pageOfScored, type Scored } from '../../engine/score/subjects';
import { standingsFor } from '../../engine/standing/read-standings';
import { inOrder, nameOrder, sortedPage, type Place } from '../../engine/standing/sorted-page';
import type { Call, Scope } from '../../floor/context';

/** Of whom a list of points or stars is, or a sheet of them. */
export type Asked = Omit<Call<typeof contract.listPoints>['query'], 'limit' | 'cursor' | 'period'>;
type Paged = Asked & Pick<Call<typeof contract.listPoints>['query'], 'limit' | 'cursor'>;
type Counting = { counting?: { done: number; total: number } };

interface Match {
  scored: Scored;
  place: Place;
}

const isNamed = ({ grade, order }: Asked): boolean => grade === undefined && order === 'name';

/** A page of those who are meant. In the order of names it is a page of their register; else all of them have to be known. */
export async function pageOfMeant(
  call: Scope,
  asking: Asking,
  scoring: Scoring,
  frozen: FrozenScores,
  { limit, cursor, ...asked }: Paged,
) {
  const { subject, unit, q } = asked;
  if (isNamed(asked)) {
    const page = { limit, cursor, unit, q, there: thereBy(frozen, asking) };
    return { ...(await pageOfScored(call, subject, page)), ...none };
  }
  const { matches, ...counting } = await matchesOf(call, asking, scoring, asked, frozen);
  const list = `scores?${JSON.stringify([asking.period, subject, unit, q, asked.grade, asked.order])}`;
  const page = sortedPage(call, list, { limit, cursor }, matches, ({ place }) => place);
  return { ...page, items: page.items.map(({ scored }) => scored), ...counting };
}

const none: Counting = {};

interface Evaluated {
  value: number;
  grade?: { id: string } | undefined;
  absent?: 'joined' | 'left' | undefined;
}

/**
 * Those who are meant of all who were evaluated, for a sheet: by what they came to here and now, so that nobody is missing whose
 * standing is still being counted. They come in the order of names, and equal ones stay in it.
 */
export function meantAmong<Each extends { now: Evaluated }>(
  all: readonly Each[],
  asked: Pick<Asked, 'grade' | 'order'>,
) {
  const { grade, order } = asked;
  const meant = all.filter(({ now }) => grade === undefined || (!now.absent && now.grade?.id === grade));
  if (order === 'name') return meant;
  const placeOf = ({ now: { value, absent } }: Each): Place => [absent ? null : value, ''];
  return meant.toSorted((one, other) => inOrder(placeOf(one), placeOf(other)));
}

async function matchesOf(
  call: Scope,
  asking: Asking,
  scoring: Scoring,
  { subject, unit, q, grade, order }: Asked,
  frozen: FrozenScores,
): Promise<Counting & { matches: Match[] }> {
  const all = await everyOfScored(call, subject, { unit, q, there: thereBy(frozen, asking) });
  // The committee is one, and whoever has no points is in no such list.
  if (subject !== 'member' && subject !== 'unit') {
    const read = (await readForPoints(call, asking, all, scoring)).map(frozen.counted);
    const evaluated = read.map((each) => ({ ...each, now: countedNow(asking, scoring, frozen, each) }));
    const found = meantAmong(evaluated, { grade, order });
    return { matches: found.map(({ scored }) => ({ scored, place: [null, scored.name] })) };
  }
  const { all: standings, counting } = await standingsFor(call, asking, subject);
  const known = new Map(standings.map((each) => [each.id, each]));
  const matches = all.flatMap((scored): Match[] => {
    const standing = known.get(scored.id);
    if (!standing || (grade !== undefined && standing.grade !== grade)) return [];
    const { value, absent } = standing;
    const by = order === 'value' && absent === undefined ? value : undefined;
    return [{ scored, place: [by ?? null, nameOrder(standing)] }];
  });
  matches.sort((one, other) => inOrder(one.place, other.place));
  return { matches, ...(counting && { counting }) };
}
