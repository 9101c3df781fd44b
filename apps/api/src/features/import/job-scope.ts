import { dayOf } from '@lianluo/domain/calendar/day';
import type { Committee } from '@lianluo/domain/committee/committee';
import { actorOf } from '../../floor/account/actor-of';
import { keyAddress, readApiKeyRow } from '../../floor/account/api-key.store';
import { actingOf, askingOf, userOf } from '../../floor/account/key-caller';
import { committeeAddress, readCommitteeRow } from '../../floor/committee/committee.store';
import type { Dependencies, Scope } from '../../floor/context';
import { readUserRow, userAddress } from '../../floor/account/user.store';
import type { Batch } from './batch.store';

/** A job acts for who asked for it, a user or a key, at the time they asked. */
export async function jobScope(deps: Dependencies, batch: Batch): Promise<Scope> {
  const { committee: id, createdAt, by, job = { by: by.id, at: createdAt } } = batch;
  const [committeeRow, userRow, keyRow] = await deps.storage.get(
    [committeeAddress(id), userAddress(id, job.by), keyAddress({ committee: id, id: job.by })],
    { consistent: true },
  );
  const key = keyRow && readApiKeyRow(keyRow).key;
  const user = key ? userOf(key) : userRow && readUserRow(userRow);
  if (!committeeRow || !user) throw new Error(`Batch ${batch.id} has lost its committee or its user.`);
  const committee = readCommitteeRow(committeeRow);
  return {
    ...deps,
    user,
    home: committee,
    committee,
    actor: { ...(key ? actingOf(key, committee, 'own') : actorOf(user, committee, 'own')), unit: undefined },
    ...(key && { key: askingOf(key) }),
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
