import type { createCommittee as endpoint } from '@lianluo/contract/committee';
import type { Committee } from '@lianluo/domain/committee/committee';
import type { AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { differenceOf, entryOf } from '../../floor/journal/journal';
import { newUser } from '../../floor/account/new-user';
import { committeeRow, countyKey } from '../../floor/committee/committee.store';
import { committeeView } from '../../floor/committee/committee.view';

/** 新建县（市、区）政协 with its first administrator, whose one-time password is in this answer and nowhere else. */
export async function createCommittee(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { name, fullName, term, regionCode, administrator } = call.body;
  const committee: Committee = {
    id: call.body.id ?? `c${regionCode}`,
    name,
    fullName,
    term,
    level: 'county',
    parent: call.home.id,
    regionCode,
    // A county of the demo city is part of the demo: what is practised there is no office's record.
    demo: call.home.demo,
    pendingBatches: [],
    createdAt: call.instant,
    updatedAt: call.instant,
    version: 1,
  };
  const { user, password, changes } = await newUser(call, {
    committee: committee.id,
    ...administrator,
    roles: ['county-administrator'],
  });

  const item = { kind: 'committee', id: committee.id, version: 1 };
  return commit(
    call,
    [
      { table: 'platforms', put: committeeRow(committee), if: 'absent', refusal: 'committee.taken' },
      {
        table: 'platforms',
        put: { ...countyKey(call.home.id, committee.id), version: 1 },
        if: 'absent',
        refusal: 'committee.taken',
      },
      entryOf(call, item, 'create', differenceOf(undefined, committeeView(committee))),
      ...changes,
    ],
    {
      body: {
        ...committeeView(committee),
        administrator: { id: user.id, username: user.username, name: user.name, oneTimePassword: password },
      },
      version: 1,
    },
  );
}
