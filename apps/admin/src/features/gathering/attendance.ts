import { attendanceStates, type AttendanceState } from '@lianluo/domain/gathering/gathering';

export interface Person {
  id: string;
  name: string;
}
/** Who came, by member id. */
export type Marks = Record<string, AttendanceState>;

export function markAll(people: readonly Person[], state: AttendanceState): Marks {
  return Object.fromEntries(people.map(({ id }) => [id, state]));
}

/** How many are in each state, and how many in none yet. */
export function countMarks(people: readonly Person[], marks: Marks): Record<AttendanceState | 'open', number> {
  const count = (state: AttendanceState | undefined) => people.filter(({ id }) => marks[id] === state).length;
  return { present: count('present'), leave: count('leave'), absent: count('absent'), open: count(undefined) };
}

export const attendanceOf = (people: readonly Person[], marks: Marks) =>
  people.flatMap(({ id }) => {
    const state = attendanceStates.find((each) => each === marks[id]);
    return state ? [{ member: id, state }] : [];
  });
