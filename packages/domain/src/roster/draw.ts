import type { Day } from '../calendar/day';
import { seatAll, type Person, type Seat } from './drawing';
import { hindranceOf } from './free';
import type { RosterMember, Shift } from './roster';
import { spreadOverDoors } from './spread';

/**
 * 排班: fills the seats so that the turns of all, with those they bring along, differ as little as wishes and leaves allow. Each
 * seat goes to whoever has the fewest turns among those who can be reached, be it by handing seats on from one to another:
 * so no other roster has fewer empty seats, and none is fairer. The same wishes give the same roster.
 */
export function draw(shifts: readonly Shift[], members: readonly RosterMember[]): Shift[] {
  const seats = shifts.flatMap(({ on, door, seats: count }, shift) =>
    Array.from({ length: count }, (): Seat => ({ shift, on, door })),
  );
  const people = members.map((member): Person => ({
    member,
    able: new Set(shifts.flatMap((shift, index) => (hindranceOf(member, shift) === undefined ? [index] : []))),
    turns: new Map(),
  }));
  for (const seat of seats) place(seat, people);
  spreadOverDoors(seats, people);
  return shifts.map((shift, index) => ({
    ...shift,
    members: seats.flatMap(({ shift: at, by }) => (at === index && by ? [by.member.member] : [])),
  }));
}

/** Who takes a seat, and the step that frees it, where somebody held it. */
interface Step {
  seat: Seat;
  by: Person;
  before: Step | undefined;
}

const loadOf = ({ turns, member }: Person): number => turns.size + (member.carried?.turns ?? 0);
const lastOf = ({ turns, member }: Person): Day => [member.carried?.lastOn ?? '', ...turns.keys()].reduce(later);
const later = (one: Day, other: Day): Day => (one > other ? one : other);

/** Fewer turns first, then the longest rest, then the order of the list. */
function isFairer(one: Person, other: Person): boolean {
  const [more, less] = [loadOf(one), loadOf(other)];
  return more === less ? lastOf(one) < lastOf(other) : more < less;
}

/** Finds who has one turn more: a search over who could take the seat, and which seats of theirs others could take. */
function place(seat: Seat, people: readonly Person[]): void {
  const fewest = Math.min(...people.map(loadOf));
  const seen = new Set([seat]);
  const reached = new Set<Person>();
  const queue: { seat: Seat; before: Step | undefined }[] = [{ seat, before: undefined }];
  let best: Step | undefined;
  for (const next of queue) {
    // Nobody has fewer, wherever the search goes on to.
    if (best && loadOf(best.by) === fewest) break;
    for (const by of people) {
      if (!by.able.has(next.seat.shift) || by === next.seat.by) continue;
      const step: Step = { seat: next.seat, by, before: next.before };
      const other = by.turns.get(next.seat.on);
      if (other) {
        // On duty that day: they can come only if somebody takes that turn.
        follow(other, step);
      } else if (!reached.has(by)) {
        reached.add(by);
        if (!best || isFairer(by, best.by)) best = step;
        for (const held of by.turns.values()) follow(held, step);
      }
    }
  }
  const steps: Step[] = [];
  for (let step = best; step; step = step.before) steps.push(step);
  seatAll(steps);

  function follow(held: Seat, step: Step): void {
    if (seen.has(held)) return;
    seen.add(held);
    queue.push({ seat: held, before: step });
  }
}
