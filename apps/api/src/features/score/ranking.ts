import type { listRanking as endpoint, Ranked } from '@lianluo/contract/rankings';
import { placed, rankingAskerOf, rankingShownTo, type Placed, type RankingAsker } from '@lianluo/domain/scheme/ranking';
import { invalidField, Refusal } from '@lianluo/domain/refusal';
import { askingFor, countedBy, type Asking } from '../../engine/score/asking';
import { scoringOf } from '../../engine/score/points-of';
import { everyOfScored, requireShown } from '../../engine/score/subjects';
import { inOrder, nameOrder, sortedPage, type Place } from '../../engine/standing/sorted-page';
import { standingsFor } from '../../engine/standing/read-standings';
import type { RankedKind, Standing } from '../../engine/standing/standing.store';
import type { AnswerFor, Call, Scope } from '../../floor/context';

/** 排名: everybody whom the scheme lets the caller see, by their place among all. */
export async function listRanking(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { period, subject, by, limit, cursor } = call.query;
  requireShown(call, subject);
  if (by === 'per-member' && subject !== 'unit') throw invalidField('/by', 'field.wrong', '人均积分只用于组织的排名。');
  const asking = await askingFor(call, period);
  const { ranking } = asking.scheme;
  const shown = rankingShownTo(ranking, askerOf(call));
  if (shown === 'nothing') throw new Refusal('ranking.not-shown');
  if (by !== 'quotas' && !scoringOf(asking, subject)) throw new Refusal('scheme.not-scored');

  const { all, asOf, counting } = await standingsFor(call, asking, subject);
  const sorted = all.toSorted((one, other) => inOrder([null, nameOrder(one)], [null, nameOrder(other)]));
  const { placed: places, ranked, isEnough } = placed(sorted, by, ranking.minimum);
  const own = await ownOf(call, subject, shown === 'own');
  const visible = own ? places.filter(({ of }) => own.has(of.id)) : places;
  const list = `ranking?${JSON.stringify([asking.period, subject, by, shown])}`;
  const page = sortedPage(call, list, { limit, cursor }, visible, placeOf);
  const view = viewOf(asking, subject);
  const told = { ...countedBy(asking), asOf, by, ranked, minimum: ranking.minimum, isEnough };
  return { body: { ...page, items: page.items.map(view), ...told, ...(counting && { counting }) } };
}

/** A key asks as itself, and not as whoever made it. */
const askerOf = ({ actor, user, key }: Scope): RankingAsker =>
  rankingAskerOf(key ? [actor.role] : user.roles, actor.unit);

/** Whom an operator is shown: of people those of the unit, as in every list, of units all or the own one; everybody else is shown all. */
async function ownOf(call: Scope, kind: RankedKind, isOwn: boolean): Promise<ReadonlySet<string> | undefined> {
  const { unit } = call.actor;
  if (unit === undefined) return undefined;
  if (kind === 'unit') return isOwn ? new Set([unit]) : undefined;
  return new Set((await everyOfScored(call, kind, { unit })).map(({ id }) => id));
}

const placeOf = ({ of, order }: Placed<Standing>): Place => [order ?? null, nameOrder(of)];

function viewOf(asking: Asking, kind: RankedKind) {
  const bands = scoringOf(asking, kind)?.table.bands ?? [];
  return ({ of, by, rank }: Placed<Standing>): Ranked => {
    const { id, name, value, grade, stars, absent, met, asked, size } = of;
    const band = bands.find((each) => each.id === grade);
    return {
      subject: { kind, id, name },
      ...(rank !== undefined && { rank }),
      ...(by !== undefined && { figure: by }),
      ...(value !== undefined && { value }),
      ...(band && { grade: { id: band.id, name: band.name, tone: band.tone } }),
      ...(stars !== undefined && { stars }),
      ...((absent === 'joined' || absent === 'left') && { absent }),
      met,
      asked,
      ...(size !== undefined && { members: size }),
    };
  };
}
