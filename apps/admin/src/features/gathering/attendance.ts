import { attendanceStates, wasThere, type AttendanceState, type CountsAs } from '@lianluo/domain/gathering/attendance';

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
export function countMarks(people: readonly Person[], marks: Marks): Record<CountsAs | 'open', number> {
  const given = people.map(({ id }) => marks[id]);
  const count = (state: AttendanceState | undefined) => given.filter((each) => each === state).length;
  const present = given.filter((each) => each !== undefined && wasThere({ state: each })).length;
  return { present, leave: count('leave'), absent: count('absent'), open: count(undefined) };
}

export const attendanceOf = (people: readonly Person[], marks: Marks) =>
  people.flatMap(({ id }) => {
    const state = attendanceStates.find((each) => each === marks[id]);
    return state ? [{ member: id, state }] : [];
  });
