import type { readRadar as endpoint } from '@lianluo/contract/grid-contact';
import { lastDayOfMonth, type Day } from '@lianluo/domain/calendar/day';
import { networkOn } from '@lianluo/domain/grid/network';
import { activityKinds, quietRadar, withGrids, type Activity, type RadarSubject } from '@lianluo/domain/grid/radar';
import type { Member } from '@lianluo/domain/member/member';
import type { NowCard } from '@lianluo/domain/scorecard/card';
import type { Topic } from '@lianluo/domain/topic/topic';
import type { Unit } from '@lianluo/domain/unit/unit';
import type { AnswerFor, Call } from '../../floor/context';
import { readAll } from '../../engine/register/platform.store';
import { readNowCards } from '../../engine/scorecard/cards.store';
import { readNetwork } from './network.store';

/**
 * 工作空白提示 from the scorecards: each fact a card counts names its kind, so a new kind of work joins by being counted. A grid is
 * a contactor with their people, and lives by what happens to any of them.
 */
export async function readRadar(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { days } = call.query;
  const [members, units, topics, cards, { placements }] = await Promise.all([
    readAll<Member>(call, 'members'),
    readAll<Unit>(call, 'units'),
    readAll<Topic>(call, 'topics'),
    readNowCards(call, call.committee.id),
    readNetwork(call, 'five-level'),
  ]);
  const nodes = networkOn(placements, call.today);
  const contactors = new Set(nodes.flatMap(({ parent }) => (parent ? [parent.id] : [])));
  const subjects: RadarSubject[] = [
    ...units.map(({ value: { id, name } }): RadarSubject => ({ type: 'unit', id, name })),
    ...members.flatMap(({ value: { id, name } }): RadarSubject[] =>
      contactors.has(id) ? [{ type: 'grid', id, name: `${name}网格` }] : [],
    ),
    ...members.map(({ value: { id, name } }): RadarSubject => ({ type: 'member', id, name })),
    ...topics.flatMap(({ value: { id, name, active } }): RadarSubject[] =>
      active ? [{ type: 'topic', id, name }] : [],
    ),
  ];
  const activity = withGrids(
    [...cards].flatMap(([key, card]) => activityOn(key, card, call.today)),
    nodes,
  );
  const rows = quietRadar({ subjects, kinds: activityKinds, activity, today: call.today, days });
  return {
    body: {
      days,
      kinds: activityKinds.map(({ key, label }) => ({ key, label })),
      rows: rows.map(({ subject, cells, missing }) => ({
        ...subject,
        cells: cells.map((cell) => ({ ...cell })),
        missing: [...missing],
      })),
    },
  };
}

/** `readings.held` on the card of a unit or a member is a reading of theirs. What is counted by month happened by its end. */
function activityOn(key: string, { lasts }: NowCard, today: Day): Activity[] {
  const [type, id = ''] = key.split('#');
  if (type !== 'unit' && type !== 'member' && type !== 'topic') return [];
  return Object.entries(lasts).map(([fact, { on }]) => {
    const end = on.length === 7 ? lastDayOfMonth(`${on}-01`) : on;
    return { subject: { type, id }, kind: fact.split('.')[0] ?? '', on: end > today ? today : end };
  });
}
