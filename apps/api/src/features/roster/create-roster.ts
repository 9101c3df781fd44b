import type { createRoster as endpoint } from '@lianluo/contract/roster';
import type { Roster } from '@lianluo/domain/roster/roster';
import { addNamed } from '../../engine/register/saving';
import type { AnswerFor, Call } from '../../floor/context';
import { enteredRoster, requireSpan } from './entered-roster';
import { rosterView } from './roster.view';

/** 新建值班表: a draft, which is drawn next. */
export async function createRoster(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { name, from, to, after } = call.body;
  requireSpan(call.body);
  const roster: Roster = {
    id: call.newId(),
    committee: call.committee.id,
    name,
    from,
    to,
    ...(after !== undefined && { after }),
    ...(await enteredRoster(call, call.body)),
    status: 'draft',
    shifts: [],
    swaps: [],
    createdAt: call.instant,
    updatedAt: call.instant,
    version: 1,
  };
  return addNamed(call, 'rosters', roster, rosterView(roster));
}
