import type { ReminderView } from '@lianluo/contract/reminder';
import type { ReminderState } from '@lianluo/domain/reminder/reminder';
import type { Tone } from '../../ui/tone';

export const stateTones: Record<ReminderState, Tone> = { open: 'go', overdue: 'late', answered: 'done' };

const ofReminder: Record<ReminderState, string> = { open: '待办理', overdue: '已逾期', answered: '已办理' };
const ofLetter: Record<ReminderState, string> = { open: '待答复', overdue: '逾期未答复', answered: '已答复' };

/** A 催办 is answered by what is done, a letter by what is written. */
export const stateWords = ({ kind, state }: Pick<ReminderView, 'kind' | 'state'>): string =>
  (kind === 'reminder' ? ofReminder : ofLetter)[state];
