import type { activityRecords } from '@lianluo/contract/activity';
import { recorded } from '@lianluo/domain/gathering/attendance';
import type { Gathering } from '@lianluo/domain/gathering/gathering';
import { wasHeld } from '@lianluo/domain/gathering/gathering.facts';
import { summedUp } from '@lianluo/domain/gathering/gathering.steps';
import { Refusal } from '@lianluo/domain/refusal';
import { canonical } from '../../../floor/canonical';
import type { Answer, Call } from '../../../floor/context';
import { commit } from '../../../floor/http/commit';
import type { FoundItem } from '../../work/find-item';
import { itemView } from '../../work/item.view';
import { saving } from '../../work/ledger.store';
import { namedAttendance } from './attendance';
import { gatheringOf } from './gathering-of';

/** 登记、更正出席: some lines at a time, whole or not at all; the rest of the list stays as it is. */
export async function attend(call: Call<typeof activityRecords.attend>, found: FoundItem): Promise<Answer<never>> {
  const before = gatheringOf(found);
  const lines = await namedAttendance('lines')(call, call.body.lines);
  if (!wasHeld(before)) throw new Refusal('attendance.not-held');
  const attendance = recorded(before.attendance, { lines, remove: call.body.remove });
  // Nobody hears of a change that changes nothing.
  if (canonical(attendance) === canonical(before.attendance)) return commit(call, [], answering(before, call));
  const next: Gathering = summedUp({
    ...before,
    attendance,
    // What was recorded follows the step before: that one is not taken back over it.
    undo: undefined,
    updatedAt: call.instant,
    version: before.version + 1,
  });
  return commit(call, saving(call, before, next, 'attend', { textVersion: found.textVersion }), answering(next, call));
}

/** Each kind's endpoint answers with its own item. */
const answering = (item: Gathering, { actor }: Pick<Call<never>, 'actor'>): Answer<never> => ({
  body: itemView(item, actor) as never,
  version: item.version,
});
