import { dayOf } from '../calendar/day';
import { reason } from '../work/field';
import { stepOf } from '../work/kind';
import { undoing } from '../work/undo';
import type { Award } from './award';
import { issuing } from './award.fields';

const step = stepOf<Award>();
const permission = 'opinion:edit';

/** 印发 → 撤销. What is revoked never counted. */
const onward = {
  give: step({
    label: '印发',
    from: ['draft'],
    to: ['given'],
    permission,
    takes: issuing,
    many: true,
    refusal: ({ members, units }) => (members.length === 0 && units.length === 0 ? 'award.nobody' : undefined),
    apply: (item, input) => ({ ...item, ...input, status: 'given', reportedOn: input.givenOn }),
  }),
  revoke: step({
    label: '撤销',
    from: ['given'],
    to: ['revoked'],
    permission,
    takes: { reason },
    many: true,
    apply: (item, input) => ({ ...item, status: 'revoked', reason: input.reason }),
  }),
};

export const awardSteps = {
  ...onward,
  // What was entered wrong goes back to the desk; what was decided otherwise is revoked.
  ungive: undoing(
    '退回草稿',
    permission,
    { give: onward.give },
    ({ givenOn: _on, docNumber: _number, ...item }: Award) => ({ ...item, reportedOn: dayOf(item.createdAt) }),
  ),
  restore: undoing('恢复', permission, { revoke: onward.revoke }, ({ reason: _reason, ...item }: Award) => item),
};
