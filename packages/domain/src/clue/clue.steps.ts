import { dayOf } from '../calendar/day';
import { reason } from '../work/field';
import { filing, moved } from '../work/filing';
import { stepOf } from '../work/kind';
import { undoing } from '../work/undo';
import type { Clue } from './clue';

const step = stepOf<Clue>();

/** 提交 → 入选或未入选. What was chosen is there for proposals to take up. */
const onward = {
  ...filing<Clue>({
    label: '提交',
    // Of the public nobody need be named.
    refusal: ({ source, members, provider }) =>
      members.length === 0 && provider === undefined && source !== 'public' ? 'clue.no-provider' : undefined,
  }),
  publish: step({
    label: '入选',
    from: ['submitted'],
    to: ['published'],
    permission: 'opinion:edit',
    takes: {},
    many: true,
    apply: (item, _input, { now }) => ({ ...moved(item, 'published'), publishedOn: dayOf(now) }),
  }),
  decline: step({
    label: '不入选',
    from: ['submitted'],
    to: ['declined'],
    permission: 'opinion:edit',
    takes: { reason },
    many: true,
    apply: (item, input) => moved(item, 'declined', input.reason),
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

export const clueSteps = {
  ...onward,
  reconsider: undoing(
    '重新研究',
    'opinion:edit',
    { publish: onward.publish, decline: onward.decline },
    ({ publishedOn: _on, reason: _reason, ...item }) => item,
  ),
};
