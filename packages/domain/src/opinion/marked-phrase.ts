import type { Day } from '../calendar/day';
import type { TaskStatus } from '../task/task';

/** 批示拆解: where a phrase of a leader's words begins and ends, in code points, and the task that it became. */
export interface MarkedPhrase {
  id: string;
  start: number;
  end: number;
  /** The task, by id, and who does it by when, as it was set. */
  task: string;
  assignee: string;
  dueOn: Day;
  markedOn: Day;
  /** How the task stands. */
  state: TaskStatus;
  closedOn?: Day | undefined;
}

const isClosed = ({ state }: Pick<MarkedPhrase, 'state'>): boolean => state === 'ticked-off' || state === 'cancelled';

/** Every task is at its end, and one of them is done: what was cancelled alone is nothing done. */
export const areDone = (phrases: readonly Pick<MarkedPhrase, 'state'>[]): boolean =>
  phrases.every(isClosed) && phrases.some(({ state }) => state === 'ticked-off');

export const isAnyOpen = (phrases: readonly Pick<MarkedPhrase, 'state'>[] = []): boolean =>
  phrases.some((each) => !isClosed(each));

/** The words of a phrase. */
export const wordsAt = (text: string, { start, end }: Pick<MarkedPhrase, 'start' | 'end'>): string =>
  Array.from(text).slice(start, end).join('');
