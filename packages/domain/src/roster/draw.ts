import type { Day } from '../calendar/day';
import { hindranceOf } from './free';
import type { RosterMember, Shift } from './roster';
import { spreadOverDoors } from './spread';

/** One seat of a shift, and who sits on it: the place of a member in the list. */
export interface Seat {
  shift: number;
  on: Day;
  door: string;
  by?: number | undefined;
}

/** What is being drawn: who can take which shift, and each one's turns by their day, of which there is one. */
export interface Drawing {
  seats: readonly Seat[];
  able: readonly (readonly boolean[])[];
  turns: readonly Map<Day, Seat>[];
}

/**
 * 排班: fills the seats so that the turns of all, with those they bring along, differ as little as wishes and leaves allow. Each
 * seat goes to whoever has the fewest turns among those who can be reached, be it by handing seats on from one to another:
 * so no other roster has fewer empty seats, and none is fairer. The same wishes give the same roster.
 */
export function draw(shifts: readonly Shift[], members: readonly RosterMember[]): Shift[] {
  const drawing: Drawing = {
    seats: shifts.flatMap(({ on, door, seats }, shift) => Array.from({ length: seats }, () => ({ shift, on, door }))),
    able: shifts.map((shift) => members.map((member) => hindranceOf(member, shift) === undefined)),
    turns: members.map(() => new Map<Day, Seat>()),
  };
  for (const seat of drawing.seats) place(seat, drawing, members);
  spreadOverDoors(drawing);
  return shifts.map((shift, index) => ({
    ...shift,
    members: drawing.seats.flatMap(({ shift: at, by }) =>
      at === index && by !== undefined ? [members[by]!.member] : [],
    ),
  }));
}

/** Who takes a seat, and the step that frees it, where somebody held it. */
interface Step {
  seat: Seat;
  by: number;
  before: Step | undefined;
}

/** Finds who has one turn more: a search over who could take the seat, and which seats of theirs others could take. */
function place(seat: Seat, { able, turns }: Drawing, members: readonly RosterMember[]): void {
  const loadOf = (by: number) => turns[by]!.size + (members[by]?.carried?.turns ?? 0);
  const lastOf = (by: number) => [members[by]?.carried?.lastOn ?? '', ...turns[by]!.keys()].reduce(later);
  const fewest = Math.min(...members.map((_, by) => loadOf(by)));
  const seen = new Set([seat]);
  const reached = new Set<number>();
  const queue: { seat: Seat; before: Step | undefined }[] = [{ seat, before: undefined }];
  let best: Step | undefined;
  for (const next of queue) {
    // Nobody has fewer, wherever the search goes on to.
    if (best && loadOf(best.by) === fewest) break;
    for (let by = 0; by < members.length; by++) {
      if (!able[next.seat.shift]![by] || by === next.seat.by) continue;
      const step: Step = { seat: next.seat, by, before: next.before };
      const other = turns[by]!.get(next.seat.on);
      if (other) {
        // On duty that day: they can come only if somebody takes that turn.
        follow(other, step);
      } else if (!reached.has(by)) {
        reached.add(by);
        if (!best || isFairer(by, best.by)) best = step;
        for (const held of turns[by]!.values()) follow(held, step);
      }
    }
  }
  const steps: Step[] = [];
  for (let step = best; step; step = step.before) steps.push(step);
  for (const { seat: given } of steps) if (given.by !== undefined) turns[given.by]!.delete(given.on);
  for (const { seat: taken, by } of steps) {
    taken.by = by;
    turns[by]!.set(taken.on, taken);
  }

  function follow(held: Seat, step: Step): void {
    if (seen.has(held)) return;
    seen.add(held);
    queue.push({ seat: held, before: step });
  }
  /** Fewer turns first, then the longest rest, then the order of the list. */
  function isFairer(one: number, other: number): boolean {
    const [more, less] = [loadOf(one), loadOf(other)];
    return more === less ? lastOf(one) < lastOf(other) : more < less;
  }
}

const later = (one: Day, other: Day): Day => (one > other ? one : other);
