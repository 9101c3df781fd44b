import { dayOf } from '@lianluo/domain/calendar/day';
import type { Committee } from '@lianluo/domain/committee/committee';
import { actorOf } from '../../floor/account/actor-of';
import { committeeAddress, readCommitteeRow } from '../../floor/committee/committee.store';
import type { Dependencies, Scope } from '../../floor/context';
import { readUserRow, userAddress } from '../../floor/account/user.store';
import type { Batch } from './batch.store';

/** A job acts for who asked for it, at the time they asked. */
export async function jobScope(deps: Dependencies, batch: Batch): Promise<Scope> {
  const { committee: id, createdAt, by, job = { by: by.id, at: createdAt } } = batch;
  const [committeeRow, userRow] = await deps.storage.get([committeeAddress(id), userAddress(id, job.by)], {
    consistent: true,
  });
  if (!committeeRow || !userRow) throw new Error(`Batch ${batch.id} has lost its committee or its user.`);
  const committee = readCommitteeRow(committeeRow);
  const user = readUserRow(userRow);
  return {
    ...deps,
    user,
    home: committee,
    committee,
    actor: { ...actorOf(user, committee, 'own'), unit: undefined },
    expected: undefined,
    instant: job.at,
    today: dayOf(job.at),
    sessionKey: { pk: '', sk: '' },
    idempotency: undefined,
    requestId: batch.id,
    address: 'job',
  };
}

/** The committee as it is now: which batches are pending decides what a read of its rows gives. */
export async function withCommittee(scope: Scope): Promise<Scope> {
  const [row] = await scope.storage.get([committeeAddress(scope.committee.id)], { consistent: true });
  const committee: Committee = row ? readCommitteeRow(row) : scope.committee;
  return { ...scope, committee, home: committee };
}
