import type { Day } from '../calendar/day';
import type { RosterMember } from './roster';

/** One seat of a shift, and who sits on it. */
export interface Seat {
  /** The place of the shift in the period. */
  shift: number;
  on: Day;
  door: string;
  by?: Person | undefined;
}

/** Somebody who takes turns: which shifts they can, and their turns by the day, of which there is one. */
export interface Person {
  member: RosterMember;
  able: ReadonlySet<number>;
  turns: Map<Day, Seat>;
}

/** Puts people on seats, each of which may have been somebody's: all are freed before any is taken. */
export function seatAll(taking: readonly { seat: Seat; by: Person }[]): void {
  for (const { seat } of taking) seat.by?.turns.delete(seat.on);
  for (const { seat, by } of taking) {
    seat.by = by;
    by.turns.set(seat.on, seat);
  }
}
