import type { Day } from '../calendar/day';
import type { WorkItem } from '../work/item';
import { remindedOf } from './reminded';
import { isAnswered, type Reminder, type ReminderState } from './reminder';

/**
 * 办理状态 at reading: a 督办 or a letter is open until it was answered, a 催办 for as long as the item waits for whom it reminded of
 * the same step. Nothing turns by itself.
 */
export function reminderState(
  reminder: Pick<Reminder, 'kind' | 'to' | 'dueOn' | 'answer'>,
  item: WorkItem,
  isPast: (day: Day) => boolean,
): ReminderState {
  const { to, dueOn } = reminder;
  const isDone = isAnswered(reminder)
    ? reminder.answer !== undefined
    : !remindedOf(item, undefined).some(({ id, action }) => id === to.id && action === to.action);
  if (isDone) return 'answered';
  return dueOn !== undefined && isPast(dueOn) ? 'overdue' : 'open';
}
