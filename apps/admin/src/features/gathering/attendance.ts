import { attendanceStates, type AttendanceState } from '@lianluo/domain/gathering/attendance';
import type { Mark } from './board/line';

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
  const counts = { present: 0, late: 0, 'left-early': 0, leave: 0, absent: 0, open: 0 };
  for (const { id } of people) counts[marks[id] ?? 'open'] += 1;
  return counts;
}

/** A leave that was asked for keeps its reason and who granted it. */
export const attendanceOf = (people: readonly Person[], marks: Marks, asked: Readonly<Record<string, Mark>>) =>
  people.flatMap(({ id }) => {
    const state = attendanceStates.find((each) => each === marks[id]);
    return state ? [{ member: id, ...(state === 'leave' && asked[id]), state }] : [];
  });
