import type { Day } from '../calendar/day';
import { invalidField, Refusal, refusedField } from '../refusal';
import type { TaskStatus } from '../task/task';
import { mostEntries } from '../text/limits';
import type { Instruction } from './instruction';
import type { Opinion } from './opinion';

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

/** A phrase as a clerk marks it: where it stands, and what stands there. */
export interface Marking {
  start: number;
  end: number;
  text: string;
}

/** 拆解: the phrases are marked in the words as they are; none lies over another, of now or of before. */
export function requireMarkable({ text, phrases = [], voided }: Instruction, markings: readonly Marking[]): void {
  if (voided) throw new Refusal('record.already-voided');
  if (phrases.length + markings.length > mostEntries.phrasesOfInstruction)
    throw refusedField('/phrases', 'instruction.phrases-full');
  const taken: Pick<Marking, 'start' | 'end'>[] = [...phrases];
  for (const [index, marking] of markings.entries()) {
    const said = wordsAt(text, marking);
    if (marking.start >= marking.end || said !== marking.text || said.trim() === '')
      throw invalidField(`/phrases/${index}/text`, 'instruction.other-words', '与批示原文这一处的文字不一致。');
    if (taken.some(({ start, end }) => marking.start < end && start < marking.end))
      throw invalidField(`/phrases/${index}`, 'instruction.overlapping', '与已标出的语句重叠。');
    taken.push(marking);
  }
}

/** The item with the phrases of one of its instructions marked; in the order of the words. */
export const withPhrases = (item: Opinion, instruction: string, marked: readonly MarkedPhrase[]): Opinion => ({
  ...item,
  submittedBy: undefined,
  instructions: item.instructions.map((each) =>
    each.id === instruction
      ? { ...each, phrases: [...(each.phrases ?? []), ...marked].toSorted((one, other) => one.start - other.start) }
      : each,
  ),
});

/** The item as one of its tasks stands now; nothing where it has no such task. */
export function withTaskState(
  item: Opinion,
  task: { id: string; status: TaskStatus; closedOn?: Day | undefined; deadline: Day },
): Opinion | undefined {
  const isOf = ({ phrases = [] }: Instruction) => phrases.some((each) => each.task === task.id);
  if (!item.instructions.some(isOf)) return undefined;
  const told = ({ closedOn: _closedOn, ...phrase }: MarkedPhrase): MarkedPhrase => ({
    ...phrase,
    state: task.status,
    dueOn: task.deadline,
    ...(task.closedOn !== undefined && { closedOn: task.closedOn }),
  });
  return {
    ...item,
    instructions: item.instructions.map((each) =>
      isOf(each) ? { ...each, phrases: each.phrases?.map((one) => (one.task === task.id ? told(one) : one)) } : each,
    ),
  };
}
