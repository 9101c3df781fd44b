import { mostCharacters as most } from '../../text/limits';
import { text } from '../../work/field';
import { undoing } from '../../work/undo';
import { moved, step } from './moved';

/** 反馈 → 归档 */
export const closing = {
  feedback: step({
    label: '反馈',
    from: ['handled', 'issued', 'rejected'],
    to: ['fed-back'],
    permission: 'opinion:edit',
    takes: { text: text('反馈内容', most.result) },
    many: true,
    apply: (item, { text }) => ({ ...moved(item, 'fed-back'), feedback: text }),
  }),
  archive: step({
    label: '归档',
    from: ['fed-back', 'issued', 'rejected'],
    to: ['archived'],
    permission: 'opinion:edit',
    takes: {},
    many: true,
    apply: (item) => moved(item, 'archived'),
  }),
};

export const closingTakenBack = {
  'recall-feedback': undoing(
    '撤回反馈',
    'opinion:edit',
    { feedback: closing.feedback },
    ({ feedback: _text, ...item }) => item,
  ),
  unarchive: undoing('取消归档', 'opinion:edit', { archive: closing.archive }, (item) => item),
};
