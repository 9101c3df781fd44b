import { dayOf } from '../calendar/day';
import { may } from '../permission';
import { invalidField, Refusal } from '../refusal';
import { flag, made, maybe, reason } from '../work/field';
import { filing, moved } from '../work/filing';
import { stepOf } from '../work/kind';
import { undoing } from '../work/undo';
import type { Report } from './report';
import { handedInOn, wasLate } from './report.fields';

const step = stepOf<Report>();
const filed = filing<Report>({ label: '报送' });

/** 报送 → 接收或退回. What was written is handed in as a text or as a file that hangs on it. */
const onward = {
  submit: step({
    ...filed.submit,
    // Whether a file hangs on it, no item knows: whoever takes the step has looked.
    takes: { handedInOn, attached: maybe(made(flag('有附件'))) },
    apply: (item, input, context) => {
      const today = dayOf(context.now);
      const { handedInOn: given = today, attached = false } = input;
      if (!item.content && !attached) throw new Refusal('report.empty');
      // Only who takes in paper knows another day than that of the step: nobody dates their own work back.
      if (given !== today && !may(context.actor, 'opinion:edit'))
        throw invalidField('/handedInOn', 'day.out-of-range', '报送日期为今天；收到纸质材料的，由办公室登记日期。');
      const on = item.handedInOn ?? given;
      return {
        ...filed.submit.apply(item, {}, context),
        handedInOn: on,
        reportedOn: on,
        late: item.late ?? wasLate(item.deadline, on),
      };
    },
  }),
  withdraw: step({
    ...filed.withdraw,
    apply: (item, input, context) => {
      const { handedInOn: _on, late: _late, ...rest } = filed.withdraw.apply(item, input, context);
      return { ...rest, reportedOn: dayOf(item.createdAt) };
    },
  }),
  accept: step({
    label: '接收',
    from: ['submitted'],
    to: ['accepted'],
    permission: 'opinion:edit',
    takes: {},
    many: true,
    apply: (item, _input, { now }) => ({ ...moved(item, 'accepted'), acceptedOn: dayOf(now) }),
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
};

export const reportSteps = {
  ...onward,
  unaccept: undoing('撤销接收', 'opinion:edit', { accept: onward.accept }, ({ acceptedOn: _on, ...item }) => item),
};
