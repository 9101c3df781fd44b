import type { AttendanceList } from '@lianluo/contract/gathering-beside';
import { wasThere, type AttendanceState } from '@lianluo/domain/gathering/attendance';
import type { Mark, Marks, Person } from './line';
import { inState } from './marks';

export type ListLine = AttendanceList['lines'][number];

/** Whom a line was said to mean, by its place in the list; nobody where it is passed over. */
export type Chosen = Readonly<Record<number, string | undefined>>;

/** A line whose name means several or nobody. */
export interface Question {
  at: number;
  line: ListLine;
}

export const questionsOf = (lines: readonly ListLine[]): Question[] =>
  lines.flatMap((line, at) => (line.match === 'several' || line.match === 'unknown' ? [{ at, line }] : []));

/** 请核对: what was read, and may not be what was meant. */
export const remarksOf = (lines: readonly ListLine[]): ListLine[] =>
  lines.filter(({ match, remarks }) => remarks.length > 0 && match !== 'several' && match !== 'unknown');

/**
 * What the list makes of it: whoever is named, in the state that the list says or in the one for all it says nothing of. Where
 * only some states are entered, whoever was there is the first of them.
 */
export function marksOfList(
  lines: readonly ListLine[],
  chosen: Chosen,
  otherwise: AttendanceState,
  states: readonly AttendanceState[],
): Record<string, Mark> {
  const marks: Record<string, Mark> = {};
  lines.forEach(({ match, member, told }, at) => {
    const id = match === 'found' ? member?.member : chosen[at];
    // Who is named twice is who they were first.
    if (id !== undefined && !(id in marks)) marks[id] = inState(markOf(told), stateIn(states, told.state ?? otherwise));
  });
  return marks;
}

const stateIn = (states: readonly AttendanceState[], state: AttendanceState): AttendanceState =>
  states.includes(state) ? state : wasThere({ state }) ? 'present' : 'leave';

/** What a list denies is not entered; the state of it follows. */
const markOf = ({ led, sittingIn, ...told }: ListLine['told']): Mark => ({
  state: 'present',
  ...told,
  ...(led && { led }),
  ...(sittingIn && { sittingIn }),
});

/** Whoever is marked, from the roster or, where that does not show them, as the list names them. */
export function peopleOf(marks: Marks, roster: ReadonlyMap<string, Person>, lines: readonly ListLine[]): Person[] {
  const named = new Map(
    lines.flatMap(({ member, candidates }) =>
      [...(member ? [member] : []), ...candidates].map((each) => [each.member, each.name] as const),
    ),
  );
  return Object.keys(marks).map(
    (id) => roster.get(id) ?? { id, name: named.get(id) ?? '', sector: null, unit: null, special: null },
  );
}
