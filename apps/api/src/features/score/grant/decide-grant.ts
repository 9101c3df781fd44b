import type * as contract from '@lianluo/contract/grants';
import { Refusal } from '@lianluo/domain/refusal';
import type { GrantState } from '@lianluo/domain/scheme/points/grant-rules';
import { headStands, readAppraisalHead } from '../../../engine/appraisal/appraisal.store';
import { grantWrites, readGrants, yearOfGrant, type StoredGrant } from '../../../engine/appraisal/grant.store';
import { requireOpen } from '../../../engine/appraisal/year-state';
import { standingMark } from '../../../engine/scorecard/standing-marks';
import type { AnswerFor, Call, Scope } from '../../../floor/context';
import { commit } from '../../../floor/http/commit';
import { entryOf } from '../../../floor/journal/journal';
import type { FoundGrant } from './find-grant';
import { grantView, mayWithdraw } from './grant.view';

type Answer = AnswerFor<typeof contract.approveGrant>;

/** 批准 */
export async function approveGrant(call: Scope, { grant }: FoundGrant): Promise<Answer> {
  requireOther(call, grant);
  return moved(call, grant, 'approve', 'counted');
}

/** 不批准 */
export async function declineGrant(call: Call<typeof contract.declineGrant>, { grant }: FoundGrant): Promise<Answer> {
  requireOther(call, grant);
  return moved(call, grant, 'decline', 'declined', call.body.reason);
}

/** 撤回: it counts no longer and stays visible. */
export async function withdrawGrant(call: Call<typeof contract.withdrawGrant>, { grant }: FoundGrant): Promise<Answer> {
  if (grant.state === 'declined' || grant.state === 'withdrawn') throw new Refusal('grant.decided');
  if (!mayWithdraw(call, grant))
    throw new Refusal('permission.missing', [
      { pointer: '', code: 'permission.missing', message: '只有录入人和管理员可以撤回。' },
    ]);
  return moved(call, grant, 'withdraw', 'withdrawn', call.body.reason);
}

/** It waits still, and it was entered by somebody else. */
function requireOther({ actor }: Scope, { state, by }: StoredGrant): void {
  if (state !== 'waiting') throw new Refusal('grant.decided');
  if (by.id === actor.id) throw new Refusal('grant.own');
}

async function moved(
  call: Scope,
  before: StoredGrant,
  action: string,
  state: GrantState,
  reason?: string,
): Promise<Answer> {
  const year = yearOfGrant(before.id);
  const [head, grants] = await Promise.all([readAppraisalHead(call, year), readGrants(call, year)]);
  requireOpen(head);
  const grant: StoredGrant = {
    ...before,
    state,
    decided: {
      by: { id: call.actor.id, name: call.actor.name },
      on: call.today,
      ...(reason !== undefined && { reason }),
    },
    updatedAt: call.instant,
    version: before.version + 1,
  };
  return commit(
    call,
    [
      ...grantWrites(call.committee.id, grants, grant),
      standingMark(call, grant.subject),
      headStands(call.committee.id, head),
      entryOf(
        call,
        { kind: 'grants', id: grant.id, version: grant.version },
        action,
        { set: { state }, unset: [], texts: {} },
        reason,
      ),
    ],
    { body: await grantView(call, grant, head), version: grant.version },
  );
}
