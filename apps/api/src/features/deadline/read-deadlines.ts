import type { readDeadlines as endpoint } from '@lianluo/contract/deadline-settings';
import type { Committee } from '@lianluo/domain/committee/committee';
import type { AnswerFor, Call } from '../../floor/context';
import { deadlinesView } from './deadlines.view';
import { readMoving } from './moving.store';
import { openByStep } from './open-by-step';

/** 办理时限 of a committee, with how many wait for each step: what a changed one would move. */
export async function readDeadlines(
  call: Call<typeof endpoint>,
  committee: Committee,
): Promise<AnswerFor<typeof endpoint>> {
  const [open, moving] = await Promise.all([openByStep(call), readMoving(call.storage, committee.id)]);
  return { body: deadlinesView(committee, call.today, open, moving), version: committee.version };
}
