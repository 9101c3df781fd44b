import type { Attendance } from '@lianluo/domain/gathering/attendance';
import { recorded } from '@lianluo/domain/gathering/attendance';
import type { Gathering } from '@lianluo/domain/gathering/gathering';
import { wasHeld } from '@lianluo/domain/gathering/gathering.facts';
import { summedUp } from '@lianluo/domain/gathering/gathering.steps';
import { Refusal } from '@lianluo/domain/refusal';
import type { Answer, Scope } from '../../../floor/context';
import { commit } from '../../../floor/http/commit';
import type { FoundItem } from '../../work/find-item';
import { itemView } from '../../work/item.view';
import { saving } from '../../work/ledger.store';
import { namedAttendance } from './attendance';

interface Body {
  lines: readonly Omit<Attendance, 'name'>[];
  remove?: readonly string[] | undefined;
}

/** 登记、更正出席: some lines at a time, whole or not at all; the rest of the list stays as it is. */
export async function attend(call: Scope & { body: Body }, { item, textVersion }: FoundItem): Promise<Answer<never>> {
  const lines = await namedAttendance('lines')(call, call.body.lines);
  // The path names a kind of gathering, and an item of its own was found.
  const before = item as Gathering;
  if (!wasHeld(before)) throw new Refusal('gathering.not-held');
  const attendance = recorded(before.attendance, { lines, remove: call.body.remove });
  const next: Gathering = summedUp({
    ...before,
    attendance,
    // What was recorded follows the step before: that one is not taken back over it.
    undo: undefined,
    updatedAt: call.instant,
    version: before.version + 1,
  });
  return commit(call, saving(call, before, next, 'attend', { textVersion }), {
    // Each kind's endpoint answers with its own item.
    body: itemView(next, call.actor) as never,
    version: next.version,
  });
}
