import type { createRehearsal as endpoint } from '@lianluo/contract/rehearsal';
import type { Committee } from '@lianluo/domain/committee/committee';
import { rehearsalIdOf } from '@lianluo/domain/committee/rehearsal';
import { Refusal } from '@lianluo/domain/refusal';
import { newUser } from '../../floor/account/new-user';
import { committeeRow, rehearsalKey } from '../../floor/committee/committee.store';
import { committeeView } from '../../floor/committee/committee.view';
import { rehearsalRow } from '../../floor/committee/rehearsal.store';
import type { AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { differenceOf, entryOf } from '../../floor/journal/journal';

/** 新建演练县 of a city with its administrator, whose one-time password is in this answer and nowhere else; its story is told then. */
export async function createRehearsal(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const city = call.committee;
  if (city.level !== 'city') throw new Refusal('not-found');
  const { name, administrator } = call.body;
  const county: Committee = {
    id: rehearsalIdOf(city),
    name: name ?? '演练县政协',
    level: 'county',
    parent: city.id,
    regionCode: city.regionCode,
    // Its people and work are invented: every page, print and export says so.
    demo: true,
    rehearsal: true,
    pendingBatches: [],
    version: 1,
  };
  const { user, password, changes } = await newUser(call, {
    committee: county.id,
    ...administrator,
    roles: ['county-administrator'],
  });
  const answer = await commit(
    call,
    [
      { table: 'platforms', put: committeeRow(county), if: 'absent', refusal: 'committee.taken' },
      {
        table: 'platforms',
        put: { ...rehearsalKey(city.id), version: 1, county: county.id },
        if: 'absent',
        refusal: 'committee.taken',
      },
      {
        table: 'platforms',
        put: rehearsalRow({ committee: county.id, state: 'filling', startedAt: call.instant, done: 0, total: 0 }),
      },
      entryOf(
        call,
        { kind: 'committee', id: county.id, version: 1 },
        'create',
        differenceOf(undefined, committeeView(county)),
      ),
      ...changes,
    ],
    {
      body: {
        ...committeeView(county),
        administrator: { id: user.id, username: user.username, name: user.name, oneTimePassword: password },
      },
      version: 1,
    },
  );
  await call.later({ task: 'rehearse', committee: county.id });
  return answer;
}
