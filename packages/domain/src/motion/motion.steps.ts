import type { Day } from '../calendar/day';
import { dayOf } from '../calendar/day';
import { invalidField } from '../refusal';
import { mostCharacters as most } from '../text/limits';
import { line, made, maybe, reason } from '../work/field';
import { filing, moved } from '../work/filing';
import { stepOf } from '../work/kind';
import { undoing } from '../work/undo';
import type { Consideration, Motion, MotionStatus } from './motion';
import { adoptedFields, answeredFields, consideredFields, sentFields } from './motion.fields';

const step = stepOf<Motion>();
const office = 'opinion:edit';
const filed = filing<Motion>({ label: '提交' });

/** Each meeting and each letter comes on the day of the one before, or later. */
function requireNotBefore(name: string, on: Day, before: Day | undefined, what: string): void {
  if (before !== undefined && on < before)
    throw invalidField(`/${name}`, 'day.too-early', `不能早于${what}${before}。`);
}

const after: Readonly<Record<Consideration, MotionStatus>> = {
  pass: 'considered',
  revise: 'returned',
  decline: 'declined',
};

/** 提交 → 主席会议审议 → 常委会通过 → 报送 → 答复 → 办结. */
const onward = {
  ...filed,
  submit: step({
    ...filed.submit,
    // What the chairs' meeting asked for has been answered.
    apply: (item, input, context) => {
      const { consideredOn: _on, considered: _result, ...rest } = filed.submit.apply(item, input, context);
      return rest;
    },
  }),
  return: step({
    label: '退回',
    from: ['submitted'],
    to: ['returned'],
    permission: office,
    takes: { reason },
    apply: (item, input) => moved(item, 'returned', input.reason),
  }),
  consider: step({
    label: '登记审议',
    from: ['submitted'],
    to: Object.values(after),
    permission: office,
    takes: { ...consideredFields, reason: maybe(reason) },
    many: true,
    apply: (item, { reason: why, ...input }) => ({ ...moved(item, after[input.considered], why), ...input }),
  }),
  adopt: step({
    label: '登记通过',
    from: ['considered'],
    to: ['adopted'],
    permission: office,
    takes: adoptedFields,
    many: true,
    apply: (item, input) => {
      requireNotBefore('adoptedOn', input.adoptedOn, item.consideredOn, '主席会议日期');
      return { ...moved(item, 'adopted'), ...input, reportedOn: input.adoptedOn };
    },
  }),
  send: step({
    label: '报送',
    from: ['adopted'],
    to: ['sent'],
    permission: office,
    // The number is the next of the year, given in the transaction of the step.
    takes: { ...sentFields, number: made(line('编号', most.number)) },
    apply: (item, input) => {
      requireNotBefore('sentOn', input.sentOn, item.adoptedOn, '通过日期');
      return { ...moved(item, 'sent'), ...input };
    },
  }),
  answer: step({
    label: '登记答复',
    from: ['sent'],
    to: ['answered'],
    permission: office,
    takes: answeredFields,
    apply: (item, input) => {
      requireNotBefore('answeredOn', input.answeredOn, item.sentOn, '报送日期');
      return { ...moved(item, 'answered'), ...input };
    },
  }),
  close: step({
    label: '办结',
    from: ['answered'],
    to: ['closed'],
    permission: office,
    takes: {},
    many: true,
    apply: (item, _input, { now }) => ({ ...item, status: 'closed', closedOn: dayOf(now) }),
  }),
};

const back = {
  unconsider: undoing(
    '撤销审议',
    office,
    { consider: onward.consider },
    ({ consideredOn: _on, considered: _result, reason: _reason, ...item }) => item,
  ),
  unadopt: undoing('撤销通过', office, { adopt: onward.adopt }, ({ adoptedOn: _on, adoptedAt: _at, ...item }) => ({
    ...item,
    reportedOn: dayOf(item.createdAt),
  })),
  unsend: undoing(
    '撤销报送',
    office,
    { send: onward.send },
    ({ sentTo: _to, sentOn: _on, number: _number, ...item }) => item,
  ),
  'take-back-answer': undoing(
    '撤销答复',
    office,
    { answer: onward.answer },
    ({ answeredOn: _on, answerer: _by, answer: _answer, ...item }) => item,
  ),
  reopen: undoing('重新打开', office, { close: onward.close }, ({ closedOn: _on, ...item }) => item),
};

export const motionSteps = { ...onward, ...back };
