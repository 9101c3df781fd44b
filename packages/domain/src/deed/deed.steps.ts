import { dayOf } from '../calendar/day';
import { comment, reason } from '../work/field';
import { stepOf } from '../work/kind';
import { undoing } from '../work/undo';
import { withdrawRefusal } from '../work/withdraw';
import type { Deed, DeedStatus } from './deed';
import { outcome } from './deed.fields';

const step = stepOf<Deed>();

/** Whatever is done to a submitted deed ends its submitter's chance to withdraw it, and answers what it was returned for. */
const moved = (item: Deed, status: DeedStatus, why?: string): Deed => ({
  ...item,
  status,
  submittedBy: undefined,
  reason: why,
});

/** 申报 → 认定 → 办结. The unit applies and reports what was done; whether it counts is the office's to say. */
const onward = {
  submit: step({
    label: '申报',
    from: ['draft', 'returned'],
    to: ['submitted'],
    permission: 'work:submit',
    takes: {},
    many: true,
    apply: (item, _input, { actor }) => ({ ...moved(item, 'submitted'), submittedBy: actor.id }),
  }),
  withdraw: step({
    label: '撤回',
    from: ['submitted'],
    to: ['draft'],
    permission: 'work:submit',
    takes: {},
    many: true,
    refusal: withdrawRefusal,
    apply: (item) => moved(item, 'draft'),
  }),
  confirm: step({
    label: '认定',
    from: ['submitted'],
    to: ['confirmed'],
    permission: 'opinion:edit',
    takes: { comment },
    many: true,
    apply: (item) => moved(item, 'confirmed'),
  }),
  finish: step({
    label: '登记办结',
    from: ['confirmed'],
    to: ['done'],
    permission: 'work:submit',
    takes: outcome,
    apply: (item, done) => ({ ...moved(item, 'done'), ...done, reportedOn: done.doneOn }),
  }),
  return: step({
    label: '退回',
    from: ['submitted'],
    to: ['returned'],
    permission: 'opinion:edit',
    takes: { reason },
    many: true,
    apply: (item, input) => moved(item, 'returned', input.reason),
  }),
  decline: step({
    label: '不予认定',
    from: ['submitted'],
    to: ['declined'],
    permission: 'opinion:edit',
    takes: { reason },
    many: true,
    apply: (item, input) => moved(item, 'declined', input.reason),
  }),
};

export const deedSteps = {
  ...onward,
  unconfirm: undoing(
    '撤销认定',
    'opinion:edit',
    { confirm: onward.confirm, decline: onward.decline },
    ({ reason: _reason, ...item }) => item,
  ),
  unfinish: undoing(
    '撤销办结',
    'work:submit',
    { finish: onward.finish },
    ({ doneOn: _doneOn, peopleServed: _people, yuan: _yuan, after: _after, ...item }) => ({
      ...item,
      reportedOn: dayOf(item.createdAt),
    }),
  ),
};
