import { made, reason } from '../work/field';
import { stepOf, type Step } from '../work/kind';
import { undoing } from '../work/undo';
import { withdrawRefusal } from '../work/withdraw';
import type { Suggestion, SuggestionStatus } from './suggestion';
import { answerFields, became, measure } from './suggestion.fields';
import { turnTargets, type TurnAction } from './targets';

const step = stepOf<Suggestion>();

/** Whatever is done to a submitted suggestion ends its submitter's chance to withdraw it, and answers what it was returned for. */
const moved = (item: Suggestion, status: SuggestionStatus): Suggestion => ({
  ...item,
  status,
  submittedBy: undefined,
  reason: undefined,
});

/** 提交 → 答复 → 采纳或未采纳 → 办结. The unit submits; the office enters what was answered and what came of it. */
const onward = {
  submit: step({
    label: '提交',
    from: ['draft', 'returned'],
    to: ['submitted'],
    permission: 'work:submit',
    takes: {},
    many: true,
    // What was turned into another item has been acted on.
    apply: (item, _input, { actor }) => ({
      ...moved(item, 'submitted'),
      submittedBy: item.became ? undefined : actor.id,
    }),
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
  answer: step({
    label: '登记答复',
    from: ['submitted'],
    to: ['answered'],
    permission: 'opinion:edit',
    takes: answerFields,
    many: true,
    apply: (item, answer) => ({ ...moved(item, 'answered'), ...answer }),
  }),
  'take-up': step({
    label: '采纳',
    from: ['answered'],
    to: ['taken-up'],
    permission: 'opinion:edit',
    takes: { measure },
    many: true,
    apply: (item, input) => ({ ...moved(item, 'taken-up'), takenUp: true, measure: input.measure }),
  }),
  decline: step({
    label: '未采纳',
    from: ['answered'],
    to: ['not-taken-up'],
    permission: 'opinion:edit',
    takes: { reason },
    many: true,
    apply: (item, input) => ({ ...moved(item, 'not-taken-up'), takenUp: false, reason: input.reason }),
  }),
  close: step({
    label: '办结',
    from: ['taken-up', 'not-taken-up'],
    to: ['closed'],
    permission: 'opinion:edit',
    takes: {},
    many: true,
    // Why it was not taken up stays with it.
    apply: (item) => ({ ...item, status: 'closed' }),
  }),
  return: step({
    label: '退回',
    from: ['submitted'],
    to: ['returned'],
    permission: 'opinion:edit',
    takes: { reason },
    many: true,
    apply: (item, input) => ({ ...moved(item, 'returned'), reason: input.reason }),
  }),
};

/** It goes its own way on; the other item starts as a draft. */
const turned = (label: string) =>
  step({
    label,
    from: ['submitted', 'answered', 'taken-up', 'not-taken-up'],
    to: ['submitted', 'answered', 'taken-up', 'not-taken-up'],
    permission: 'opinion:edit',
    takes: { became: made(became) },
    refusal: (item) => (item.became ? 'suggestion.turned' : undefined),
    apply: (item, input) => ({ ...item, submittedBy: undefined, became: input.became }),
  });

const turns = Object.fromEntries(
  Object.values(turnTargets).map(({ action, label }) => [action, turned(label)]),
  // Object.fromEntries forgets that every target has its step.
) as Record<TurnAction, Step<Suggestion, { became: ReturnType<typeof made<typeof became>> }>>;

const back = {
  'take-back-answer': undoing(
    '撤销答复',
    'opinion:edit',
    { answer: onward.answer },
    ({ answeredBy: _by, answeredOn: _on, answer: _answer, ...item }) => item,
  ),
  reconsider: undoing(
    '重新研究',
    'opinion:edit',
    { 'take-up': onward['take-up'], decline: onward.decline },
    ({ takenUp: _takenUp, measure: _measure, reason: _reason, ...item }) => item,
  ),
  reopen: undoing('重新打开', 'opinion:edit', { close: onward.close }, (item) => item),
};

export const suggestionSteps = { ...onward, ...turns, ...back };
