import type { changeCommittee as endpoint } from '@lianluo/contract/committee';
import type { Committee } from '@lianluo/domain/committee/committee';
import type { AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { differenceOf, entryOf } from '../../floor/journal/journal';
import { committeeRow } from '../../floor/committee/committee.store';
import { committeeView } from '../../floor/committee/committee.view';

/** 修改政协资料: its name and its term. */
export async function changeCommittee(
  call: Call<typeof endpoint>,
  committee: Committee,
): Promise<AnswerFor<typeof endpoint>> {
  const changed: Committee = {
    ...committee,
    name: call.body.name ?? committee.name,
    term: call.body.term ?? committee.term,
    version: committee.version + 1,
  };
  const item = { kind: 'committee', id: committee.id, version: changed.version };
  return commit(
    call,
    [
      { table: 'platforms', put: committeeRow(changed), if: { version: committee.version } },
      entryOf(call, item, 'change', differenceOf(committee, changed)),
    ],
    { body: committeeView(changed), version: changed.version },
  );
}
