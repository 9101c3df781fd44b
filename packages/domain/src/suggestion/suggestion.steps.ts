import { dayOf } from '../calendar/day';
import { invalidField } from '../refusal';
import { made, reason } from '../work/field';
import { filing, moved } from '../work/filing';
import { stepOf, type Step } from '../work/kind';
import { undoing } from '../work/undo';
import type { Suggestion } from './suggestion';
import { answerFields, became, measure } from './suggestion.fields';
import { turnTargets, type TurnAction } from './targets';

const step = stepOf<Suggestion>();

/** 提交 → 答复 → 采纳或未采纳 → 办结. The unit submits; the office enters what was answered and what came of it. */
const onward = {
  // What was turned into another item has been acted on.
  ...filing<Suggestion>({ label: '提交', isActedOn: ({ became }) => became !== undefined }),
  answer: step({
    label: '登记答复',
    from: ['submitted'],
    to: ['answered'],
    permission: 'opinion:edit',
    takes: answerFields,
    many: true,
    apply: (item, answer) => {
      if (answer.answeredOn < item.reportedOn)
        throw invalidField('/answeredOn', 'day.too-early', `不能早于提出日期${item.reportedOn}。`);
      return { ...moved(item, 'answered'), ...answer };
    },
  }),
  'take-up': step({
    label: '采纳',
    from: ['answered'],
    to: ['taken-up'],
    permission: 'opinion:edit',
    takes: { measure },
    many: true,
    apply: (item, input, { now }) => ({
      ...moved(item, 'taken-up'),
      takenUp: true,
      takenUpOn: dayOf(now),
      measure: input.measure,
    }),
  }),
  decline: step({
    label: '未采纳',
    from: ['answered'],
    to: ['not-taken-up'],
    permission: 'opinion:edit',
    takes: { reason },
    many: true,
    apply: (item, input) => ({ ...moved(item, 'not-taken-up', input.reason), takenUp: false }),
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
    // Like 撤回: the other item has gone on with what it says.
    refusal: (item) => (item.became ? 'suggestion.turned-on' : undefined),
    apply: (item, input) => moved(item, 'returned', input.reason),
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
    ({ takenUp: _takenUp, takenUpOn: _on, measure: _measure, reason: _reason, ...item }) => item,
  ),
  reopen: undoing('重新打开', 'opinion:edit', { close: onward.close }, (item) => item),
};

export const suggestionSteps = { ...onward, ...turns, ...back };
