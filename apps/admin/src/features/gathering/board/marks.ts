import type { Attendance, AttendanceState } from '@lianluo/domain/gathering/attendance';
import type { Mark, Marks, Person } from './line';

export const marksOf = (lines: readonly Attendance[]): Marks =>
  Object.fromEntries(lines.map(({ member, name: _name, ...mark }) => [member, mark]));

/** What only a leave has, or only somebody who was there: it goes with the state that it belongs to. */
export function inState(mark: Mark | undefined, state: AttendanceState): Mark {
  const { reason, granter, halfDays, spoke, led, ...rest } = mark ?? {};
  if (state === 'leave') return { ...rest, ...(reason && { reason }), ...(granter && { granter }), state };
  if (state === 'absent') return { ...rest, state };
  return { ...rest, ...(halfDays && { halfDays }), ...(spoke && { spoke }), ...(led && { led }), state };
}

/** The same marks with these people in a state, or in none. */
export function withState(marks: Marks, people: readonly { id: string }[], state: AttendanceState | undefined): Marks {
  const next: Record<string, Mark> = { ...marks };
  for (const { id } of people) {
    if (state) next[id] = inState(next[id], state);
    else delete next[id];
  }
  return next;
}

/** What a list says of people beside what is marked of them: of what it does not speak stays as it is. */
export const withListed = (marks: Marks, listed: Marks): Marks => ({
  ...marks,
  ...Object.fromEntries(
    Object.entries(listed).map(([id, mark]) => [id, inState({ ...marks[id], ...mark }, mark.state)]),
  ),
});

export type Counts = Record<AttendanceState | 'open', number>;

/** How many are in each state, and how many in none yet. */
export function countsOf(people: readonly { id: string }[], marks: Marks): Counts {
  const counts: Counts = { present: 0, late: 0, 'left-early': 0, leave: 0, absent: 0, open: 0 };
  for (const { id } of people) counts[marks[id]?.state ?? 'open'] += 1;
  return counts;
}

const isSame = (one: Mark | undefined, other: Mark | undefined): boolean => textOf(one) === textOf(other);
/** Whatever order its parts were entered in. */
const textOf = (mark: Mark | undefined): string =>
  mark ? JSON.stringify(Object.entries(mark).toSorted(([one], [other]) => (one < other ? -1 : 1))) : '';

export interface Changes {
  /** Without names, as they are sent. */
  lines: Omit<Attendance, 'name'>[];
  remove: string[];
}

/** What is to be sent so that what is kept becomes what is marked. */
export function changesFrom(kept: Marks, marks: Marks): Changes {
  return {
    lines: Object.entries(marks).flatMap(([member, mark]) => (isSame(kept[member], mark) ? [] : [{ member, ...mark }])),
    remove: Object.keys(kept).filter((member) => !marks[member]),
  };
}

/** What is kept once the changes have arrived. */
export function appliedTo(kept: Marks, { lines, remove }: Changes): Marks {
  const next: Record<string, Mark> = { ...kept };
  for (const { member, ...mark } of lines) next[member] = mark;
  for (const member of remove) delete next[member];
  return next;
}

export const sizeOf = ({ lines, remove }: Changes): number => lines.length + remove.length;

/** As much at a time as one command takes. */
export function* portionsOf({ lines, remove }: Changes, most: number): Generator<Changes> {
  for (let from = 0; from < lines.length; from += most) yield { lines: lines.slice(from, from + most), remove: [] };
  for (let from = 0; from < remove.length; from += most) yield { lines: [], remove: remove.slice(from, from + most) };
}

export interface Met {
  marks: Marks;
  /** Whom only the others changed: theirs came in. */
  taken: string[];
  /** Whom both changed, differently: what is marked here stays. */
  both: string[];
}

/** Somebody else recorded meanwhile: theirs comes in beside what is marked here, person by person. */
export function metBy(before: Marks, mine: Marks, theirs: Marks): Met {
  const met = { marks: { ...mine }, taken: [] as string[], both: [] as string[] };
  for (const id of new Set([...Object.keys(before), ...Object.keys(theirs)])) {
    const now = theirs[id];
    if (isSame(before[id], now) || isSame(mine[id], now)) continue;
    if (!isSame(before[id], mine[id])) met.both.push(id);
    else {
      met.taken.push(id);
      if (now) met.marks[id] = now;
      else delete met.marks[id];
    }
  }
  return met;
}

/** Who is missing in what was recorded; nothing is forced. */
export const openOf = (people: readonly Person[], marks: Marks): Person[] => people.filter(({ id }) => !marks[id]);
