import type { resetRehearsal as endpoint } from '@lianluo/contract/rehearsal';
import { isFilling, type Rehearsal } from '@lianluo/domain/committee/rehearsal';
import { Refusal } from '@lianluo/domain/refusal';
import { committeeRow } from '../../floor/committee/committee.store';
import { rehearsalRow } from '../../floor/committee/rehearsal.store';
import type { AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { entryOf } from '../../floor/journal/journal';
import { rehearsalView, type FoundRehearsal } from './rehearsal.view';

/** 重置演练县: one entry says that everything in it begins anew; a job does it. */
export async function resetRehearsal(
  call: Call<typeof endpoint>,
  { county, state }: FoundRehearsal,
): Promise<AnswerFor<typeof endpoint>> {
  if (isFilling(state, call.instant) || county.pendingBatches.length > 0) throw new Refusal('rehearsal.filling');
  const begun: Rehearsal = { ...state, state: 'filling', startedAt: call.instant, done: 0, total: 0 };
  // Two at once: the county's version lets one through.
  const next = { ...county, version: county.version + 1 };
  const answer = await commit(
    call,
    [
      { table: 'platforms', put: rehearsalRow(begun) },
      {
        table: 'platforms',
        put: committeeRow(next),
        if: { version: county.version },
        refusal: 'rehearsal.filling',
      },
      entryOf({ ...call, committee: county }, { kind: 'committee', id: county.id, version: next.version }, 'reset', {
        set: {},
        unset: [],
        texts: {},
      }),
    ],
    { body: rehearsalView({ county, state: begun }), headers: { 'retry-after': '5' } },
  );
  await call.later({ task: 'rehearse', committee: county.id });
  return answer;
}
