import type { recordConcern as endpoint } from '@lianluo/contract/concern';
import type { Concern } from '@lianluo/domain/concern/concern';
import { invalidField } from '@lianluo/domain/refusal';
import { doorOf, type Roster } from '@lianluo/domain/roster/roster';
import { withoutTelephone } from '@lianluo/domain/text/without-telephone';
import { requireNamed } from '../../engine/register/require-named';
import { namedMembers } from '../../engine/work/people';
import type { AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { entryOf } from '../../floor/journal/journal';
import { concernId, concernRow } from './concern.store';
import { concernView } from './concern.view';

/** 登记来访反映: where and by whom is told by the shift, where it belongs to one. */
export async function recordConcern(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { topic, text, wantsAnswer, visitor, roster, shift } = call.body;
  const at = await shiftOf(call, roster, shift);
  const on = call.body.on ?? at?.on ?? call.today;
  if (on > call.today) throw invalidField('/on', 'day.future', '来访日期不能晚于今天。');
  const receivedBy = await namedMembers(call, call.body.receivedBy ?? at?.members ?? [], '/receivedBy');
  const concern: Concern = {
    id: concernId(on, call.newId()),
    on,
    place: call.body.place ?? at?.place ?? '',
    unit: at?.unit,
    roster,
    shift,
    receivedBy,
    topic: withoutTelephone(topic),
    text: withoutTelephone(text),
    wantsAnswer,
    ...(visitor && { visitor: { ...visitor, name: withoutTelephone(visitor.name) } }),
    createdAt: call.instant,
    updatedAt: call.instant,
    version: 1,
  };
  // Whom it came from is in no journal.
  const set = { on, topic: concern.topic, wantsAnswer };
  return commit(
    call,
    [
      { table: 'platforms', put: concernRow(call.committee.id, concern), if: 'absent' },
      entryOf(call, { kind: 'concerns', id: concern.id, version: 1 }, 'record', { set, unset: [], texts: {} }),
    ],
    { body: concernView(concern), version: 1 },
  );
}

async function shiftOf(call: Call<typeof endpoint>, roster: string | undefined, shift: string | undefined) {
  if (roster === undefined) return undefined;
  const found = await requireNamed<Roster>(call, 'rosters', [roster], {
    code: 'roster.unknown',
    message: '没有这个值班表。',
    pointerOf: () => '/roster',
  });
  const of = found.get(roster);
  const named = of?.shifts.find(({ id }) => id === shift);
  if (!of || !named) throw invalidField('/shift', 'shift.unknown', '值班表中没有这一班。');
  const door = doorOf(of, named.door);
  return { on: named.on, members: named.members, place: door?.name, unit: door?.unit };
}
