import { dayOf } from '../calendar/day';
import { comment, reason } from '../work/field';
import { filing, moved } from '../work/filing';
import { stepOf } from '../work/kind';
import { undoing } from '../work/undo';
import type { Deed } from './deed';
import { outcome } from './deed.fields';

const step = stepOf<Deed>();

/** 申报 → 认定 → 办结. The unit applies and reports what was done; whether it counts is the office's to say. */
const onward = {
  ...filing<Deed>({ label: '申报' }),
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
