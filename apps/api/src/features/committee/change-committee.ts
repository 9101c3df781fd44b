import type { changeCommittee as endpoint } from '@lianluo/contract/committee';
import type { Committee } from '@lianluo/domain/committee/committee';
import { Refusal } from '@lianluo/domain/refusal';
import type { AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { differenceOf, entryOf } from '../../floor/journal/journal';
import { committeeRow } from '../../floor/committee/committee.store';
import { committeeView } from '../../floor/committee/committee.view';

/** 修改政协资料: its names, its term and its sectors; what it lays down for its own house is nobody else's to change. */
export async function changeCommittee(
  call: Call<typeof endpoint>,
  committee: Committee,
): Promise<AnswerFor<typeof endpoint>> {
  const { name, fullName, term, sectors, ...said } = call.body;
  const { activityTypes: types, consultations, proposals, attendanceRule, ...rules } = said;
  if (Object.keys(said).length > 0 && call.actor.reach !== 'own') throw new Refusal('permission.missing');
  const changed: Committee = {
    ...committee,
    ...rules,
    attendanceRule: afterwards(attendanceRule, committee.attendanceRule),
    name: name ?? committee.name,
    fullName: afterwards(fullName, committee.fullName),
    term: afterwards(term, committee.term),
    sectors: sectors ?? committee.sectors,
    ...(types && { activityTypes: await (await import('./own-types')).typesAfter(call, committee, types) }),
    consultations: afterwards(consultations, committee.consultations),
    proposals: afterwards(proposals, committee.proposals),
    updatedAt: call.instant,
    version: committee.version + 1,
  };
  const item = { kind: 'committee', id: committee.id, version: changed.version };
  return commit(
    call,
    [
      { table: 'platforms', put: committeeRow(changed), if: { version: committee.version } },
      entryOf(call, item, 'change', differenceOf(committee, changed)),
    ],
    { body: committeeView(changed, call.today), version: changed.version },
  );
}

/** null takes it away, and of what was not said nothing changes. */
const afterwards = <T>(said: T | null | undefined, before: T | undefined): T | undefined =>
  said === undefined ? before : (said ?? undefined);
