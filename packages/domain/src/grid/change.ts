import { addDays, type Day } from '../calendar/day';
import { errorsOf, faultsOf, type Fault } from './faults';
import { networkOn, type GridNode, type GridPlacement, type Network } from './network';
import { byKey, isSame, subjectKey, type GridSubject } from './subject';

/** 调整: the placements that go and those that stand in their stead. Turned round, it is its own undoing. */
export interface GridChange {
  /** The day from which on the network is another. */
  on: Day;
  before: readonly GridPlacement[];
  after: readonly GridPlacement[];
}

/** One subject's part in a change: null before where it joins, null after where it leaves. */
export interface Move {
  subject: GridSubject;
  before: GridNode | null;
  after: GridNode | null;
}

export type Changed =
  | { ok: true; change: GridChange; moves: readonly Move[]; placements: readonly GridPlacement[] }
  | { ok: false; faults: readonly Fault[] };

/** Ends a placement the day before; one that began on the very day never was. */
export const closed = (placement: GridPlacement, on: Day): GridPlacement[] =>
  placement.from < on ? [{ ...placement, to: addDays(on, -1) }] : [];

/** Who joins, leaves or gets another contactor or level between two states of a network. */
export function movesBetween(before: readonly GridNode[], after: readonly GridNode[]): Move[] {
  const was = new Map(before.map((node) => [subjectKey(node.subject), node]));
  const is = new Map(after.map((node) => [subjectKey(node.subject), node]));
  const joinedOrMoved = after.flatMap((node): Move[] => {
    const earlier = was.get(subjectKey(node.subject)) ?? null;
    const stays = earlier && earlier.level === node.level && isSame(earlier.parent, node.parent);
    return stays ? [] : [{ subject: node.subject, before: earlier, after: node }];
  });
  const left = before.filter(({ subject }) => !is.has(subjectKey(subject)));
  return [...joinedOrMoved, ...left.map((node): Move => ({ subject: node.subject, before: node, after: null }))].sort(
    (one, other) => byKey(one.subject, other.subject),
  );
}

/**
 * Applies a change unless it brings a fault that was not there: on its day, and on every later day on which something
 * changes already. What was wrong before does not stop it, or nothing could ever be put right.
 */
export function applied({ scheme, roster, placements }: Network, change: GridChange): Changed {
  const gone = new Set(change.before.map(wordOf));
  const after = [...placements.filter((each) => !gone.has(wordOf(each))), ...change.after];
  const later = [...placements, ...after].flatMap(({ from, to }) => [from, ...(to ? [addDays(to, 1)] : [])]);
  const days = [...new Set([change.on, ...later.filter((day) => day > change.on)])].sort();
  for (const day of days) {
    const faultsBefore = errorsOf(faultsOf(networkOn(placements, day), scheme, roster));
    const known = new Map(faultsBefore.map((fault) => [faultKey(fault), fault.excess ?? 0]));
    const faults = errorsOf(faultsOf(networkOn(after, day), scheme, roster)).filter((fault) => {
      const excess = known.get(faultKey(fault));
      return excess === undefined || (fault.excess ?? 0) > excess;
    });
    if (faults.length > 0) return { ok: false, faults };
  }
  const moves = movesBetween(networkOn(placements, change.on), networkOn(after, change.on));
  return { ok: true, change, moves, placements: after };
}

/** A placement in one word: equal placements are the same, wherever they were read from. */
const wordOf = ({ subject, level, parent, from, to }: GridPlacement): string =>
  [subjectKey(subject), level, parent ? subjectKey(parent) : '', from, to ?? ''].join(' ');

const faultKey = ({ code, subject }: Fault): string => `${code} ${subject ? subjectKey(subject) : ''}`;
