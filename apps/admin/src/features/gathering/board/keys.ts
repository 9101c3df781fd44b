import { attendanceLabels, attendanceStates, type AttendanceState } from '@lianluo/domain/gathering/attendance';

/** What a line may be marked with, in the order of the number keys. */
export interface Choice {
  state: AttendanceState;
  label: string;
  /** The first letter of its pinyin that tells it apart. */
  letter: string;
}
export type Scale = readonly Choice[];

const letters: Record<AttendanceState, string> = {
  present: 'c',
  late: 'd',
  'left-early': 't',
  leave: 'j',
  absent: 'x',
};

export const attendanceScale: Scale = attendanceStates.map((state) => ({
  state,
  label: attendanceLabels[state],
  letter: letters[state],
}));
/** 回执: who will come, and who has asked for leave. */
export const replyScale: Scale = [
  { state: 'present', label: '参加', letter: 'c' },
  { state: 'leave', label: '请假', letter: 'j' },
];

/** The state that a key stands for: a number, or where no name is being typed, a letter. */
export const stateOfKey = (scale: Scale, key: string, lettersToo: boolean): AttendanceState | undefined =>
  scale.find(({ letter }, at) => key === String(at + 1) || (lettersToo && letter === key.toLowerCase()))?.state;

/** Takes back what was marked. */
export const clears = (key: string): boolean => key === '0' || key === 'Delete' || key === 'Backspace';
