import type { Day } from '../calendar/day';
import { invalidField, Refusal } from '../refusal';
import { recordRefusal, voidRecord } from './adoption';
import { answerTo, type CourseRecord, type Instruction } from './instruction';
import type { Opinion } from './opinion';
import { isAnyOpen } from './marked-phrase';
import type { Voided } from './voided';

/** 呈批: the item is laid before a leader. One post is asked once at a time. */
export function present(item: Opinion, record: CourseRecord): Opinion {
  const refusal = recordRefusal(item);
  if (refusal) throw new Refusal(refusal);
  const asked = item.instructionRecords.some(
    ({ id, step, leaderPost, voided }) =>
      step === 'present' && leaderPost === record.leaderPost && !voided && !answerTo(item, id),
  );
  if (asked) throw new Refusal('instruction.presented');
  return added(item, record);
}

/** 登记批示, as the answer to a 呈批 or of the leader's own accord. */
export function instruct(item: Opinion, instruction: Instruction): Opinion {
  const refusal = recordRefusal(item);
  if (refusal) throw new Refusal(refusal);
  const { presentation, instructedOn } = instruction;
  if (presentation !== undefined) {
    const asked = item.instructionRecords.find(({ id, step }) => id === presentation && step === 'present');
    if (!asked || asked.voided) throw invalidField('/presentation', 'record.unknown', '没有这条呈批。');
    if (answerTo(item, presentation)) throw new Refusal('instruction.answered');
    notBefore(instructedOn, asked.on, '/instructedOn', '呈批日期');
  }
  return { ...item, submittedBy: undefined, instructions: [...item.instructions, instruction] };
}

/** 交办、办理、反馈: what followed an instruction. */
export function follow(item: Opinion, record: CourseRecord): Opinion {
  const instruction = item.instructions.find(({ id }) => id === record.instruction);
  if (!instruction) throw new Refusal('record.unknown');
  if (instruction.voided) throw new Refusal('record.already-voided');
  const isOver = item.instructionRecords.some(
    (each) => each.instruction === instruction.id && each.step === 'feed-back' && !each.voided,
  );
  if (isOver) throw new Refusal('instruction.fed-back');
  if (record.step === 'feed-back' && isAnyOpen(instruction.phrases)) throw new Refusal('instruction.tasks-open');
  notBefore(record.on, instruction.instructedOn, '/on', '批示日期');
  if (record.dueOn !== undefined) notBefore(record.dueOn, record.on, '/dueOn', '交办日期');
  return added(item, record);
}

/** 作废批示: its tasks come to their end first, for they say whose words they are. */
export function voidInstruction(item: Opinion, id: string, voided: Voided): Opinion {
  const instruction = item.instructions.find((each) => each.id === id);
  if (isAnyOpen(instruction?.phrases)) throw new Refusal('instruction.tasks-open');
  return voidRecord(item, 'instructions', id, voided);
}

/** 作废 of one step; what was laid before a leader and answered goes with its answer. */
export function voidCourseRecord(item: Opinion, id: string, voided: Voided): Opinion {
  const record = item.instructionRecords.find((each) => each.id === id);
  if (!record) throw new Refusal('record.unknown');
  if (record.voided) throw new Refusal('record.already-voided');
  if (record.step === 'present' && answerTo(item, id)) throw new Refusal('instruction.answered');
  const instructionRecords = item.instructionRecords.map((each) => (each === record ? { ...each, voided } : each));
  return { ...item, instructionRecords };
}

const added = (item: Opinion, record: CourseRecord): Opinion => ({
  ...item,
  submittedBy: undefined,
  instructionRecords: [...item.instructionRecords, record],
});

function notBefore(on: Day, first: Day, pointer: string, of: string): void {
  if (on < first) throw invalidField(pointer, 'day.too-early', `不能早于${of}${first}。`);
}
