import type { ObjectionView } from '@lianluo/contract/appraisals';
import { may } from '@lianluo/domain/permission';
import { isOpen } from '@lianluo/domain/scheme/appraisal/objection';
import { evidenceView, fileNames } from '../../engine/appraisal/evidence';
import type { StoredObjection } from '../../engine/appraisal/objection.store';
import type { Scope } from '../../floor/context';
import { mayDecideOn } from './own-decision';

/** 异议 as they are shown, in their order. */
export async function objectionsView(call: Scope, objections: readonly StoredObjection[]): Promise<ObjectionView[]> {
  const names = await fileNames(
    call,
    objections.map(({ evidence }) => evidence),
  );
  const decidable = await mayDecideOn(
    call,
    objections.map(({ by }) => by.id),
  );
  return objections.map((objection, index) => {
    const { by, decision, withdrawn, evidence, ...told } = objection;
    const open = isOpen(objection);
    return {
      ...told,
      evidence: evidenceView(evidence, names),
      by: by.name,
      byId: by.id,
      ...(decision && { decision: decisionView(decision) }),
      ...(withdrawn && {
        withdrawn: { ...(withdrawn.reason !== undefined && { reason: withdrawn.reason }), at: withdrawn.at },
      }),
      mayDecide: open && decidable[index] === true,
      mayWithdraw: open && by.id === call.actor.id && may(call.actor, 'assessment:enter'),
      updatedAt: (decision ?? withdrawn)?.at ?? told.at,
    };
  });
}

const decisionView = ({ outcome, reason, by, at, alone }: NonNullable<StoredObjection['decision']>) => ({
  outcome,
  reason,
  by: by.name,
  byId: by.id,
  at,
  ...(alone && { alone: true as const }),
});
