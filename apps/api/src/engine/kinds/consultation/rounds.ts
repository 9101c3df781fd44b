import type { endRound as ending, listRounds as listing, RoundView } from '@lianluo/contract/round';
import type { Consultation } from '@lianluo/domain/consultation/consultation';
import { roundState } from '@lianluo/domain/consultation/round';
import { Refusal } from '@lianluo/domain/refusal';
import type { Answer, Call, Scope } from '../../../floor/context';
import { commit } from '../../../floor/http/commit';
import { differenceOf, entryOf } from '../../../floor/journal/journal';
import { findItem, type FoundItem } from '../../work/find-item';
import { roundRow, roundWithAnswers, type StoredRound } from './round.store';
import { linksOf, roundView } from './round.view';

const findConsultation = findItem('consultations');

export interface FoundRound extends StoredRound {
  version: number;
  item: FoundItem['item'];
}

/** A round of the consultation that the path names, or nothing. */
export async function findRound(scope: Scope, params: { id: string; record: string }): Promise<FoundRound> {
  const { item } = await findConsultation(scope, params);
  const stored = params.record.includes('#')
    ? undefined
    : await roundWithAnswers(scope.storage, scope.committee.id, params.record);
  if (stored?.round.consultation !== item.id) throw new Refusal('not-found');
  return { ...stored, item, version: stored.round.version };
}

/** 书面协商: every round with its answers, the newest last. */
export async function listRounds(
  call: Call<typeof listing>,
  found: FoundItem,
): Promise<Answer<{ items: RoundView[] }>> {
  // Of the kinds only consultations are found here.
  const { rounds } = found.item as Consultation;
  const items: RoundView[] = [];
  for (const id of rounds) {
    const stored = await roundWithAnswers(call.storage, call.committee.id, id);
    if (stored) items.push(roundView(call, stored, await linksOf(call, stored)));
  }
  return { body: { items } };
}

/** 提前截止 */
export async function endRound(call: Call<typeof ending>, found: FoundRound): Promise<Answer<RoundView>> {
  const { round, answers } = found;
  if (roundState(round, call.today) === 'over') throw new Refusal('round.over');
  const next = { ...round, ended: true, updatedAt: call.instant, version: round.version + 1 };
  return commit(
    call,
    [
      { table: 'platforms', put: roundRow(next), if: { version: round.version } },
      entryOf(call, { kind: 'rounds', id: round.id, version: next.version }, 'end', differenceOf(round, next)),
    ],
    { body: roundView(call, { round: next, answers }, await linksOf(call, found)), version: next.version },
  );
}
