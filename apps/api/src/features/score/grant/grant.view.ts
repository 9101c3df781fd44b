import type { GrantView } from '@lianluo/contract/grants';
import { may } from '@lianluo/domain/permission';
import type { AppraisalHead } from '../../../engine/appraisal/appraisal.store';
import { evidenceView, fileNames } from '../../../engine/appraisal/evidence';
import { yearOfGrant, type StoredGrant } from '../../../engine/appraisal/grant.store';
import { isSettled } from '../../../engine/appraisal/year-state';
import { namesOf } from '../../../engine/score/names-of';
import type { Scope } from '../../../floor/context';

type Action = GrantView['allowedActions'][number]['action'];
const labels: Readonly<Record<Action, string>> = { approve: '批准', decline: '不批准', withdraw: '撤回' };

/** Somebody else than who entered it decides. */
const mayDecide = ({ actor }: Pick<Scope, 'actor'>, { state, by }: StoredGrant): boolean =>
  state === 'waiting' && by.id !== actor.id && may(actor, 'appraisal:run');

/** Whoever entered it takes it back, or whoever runs the appraisal. */
export const mayWithdraw = ({ actor }: Pick<Scope, 'actor'>, { state, by }: StoredGrant): boolean =>
  (state === 'waiting' || state === 'counted') && (by.id === actor.id || may(actor, 'appraisal:run'));

function actionsOf(scope: Scope, grant: StoredGrant, head: AppraisalHead): Action[] {
  if (isSettled(head)) return [];
  return [
    ...(mayDecide(scope, grant) ? (['approve', 'decline'] as const) : []),
    ...(mayWithdraw(scope, grant) ? (['withdraw'] as const) : []),
  ];
}

/** 认定 as the wire shows them to this caller, of the years whose heads are given. */
export async function grantViews(
  scope: Scope,
  grants: readonly StoredGrant[],
  head: AppraisalHead,
): Promise<GrantView[]> {
  const [names, files] = await Promise.all([
    namesOf(
      scope,
      grants.map(({ subject }) => subject),
    ),
    fileNames(
      scope,
      grants.map(({ evidence }) => evidence),
    ),
  ]);
  return grants.map((grant) => {
    const { id, subject, node, label, points, on, evidence, state, by, decided, updatedAt, version } = grant;
    return {
      id,
      year: yearOfGrant(id),
      subject: { ...subject, name: names.get(subject.id) ?? subject.id },
      node: { id: node, label },
      points,
      on,
      evidence: evidenceView(evidence, files),
      state,
      enteredBy: by.name,
      enteredById: by.id,
      ...(decided && {
        decidedBy: decided.by.name,
        decidedById: decided.by.id,
        decidedOn: decided.on,
        ...(decided.reason !== undefined && { reason: decided.reason }),
      }),
      allowedActions: actionsOf(scope, grant, head).map((action) => ({ action, label: labels[action] })),
      updatedAt,
      version,
    };
  });
}

export async function grantView(scope: Scope, grant: StoredGrant, head: AppraisalHead): Promise<GrantView> {
  const [view] = await grantViews(scope, [grant], head);
  // One grant has one view.
  return view as GrantView;
}
