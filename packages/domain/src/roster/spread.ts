import { seatAll, type Person, type Seat } from './drawing';

/**
 * 轮换值班点: exchanges turns of two members until nobody has two more at a door than somebody else who could have one of them.
 * How many turns each has does not change; every exchange makes the doors more even, so it comes to an end.
 */
export function spreadOverDoors(seats: readonly Seat[], people: readonly Person[]): void {
  const doors = [...new Set(seats.map(({ door }) => door))];
  const counts = new Map(
    people.map((person) => [person, new Map(doors.map((door) => [door, turnsAt(person, door).length]))]),
  );
  const countOf = (person: Person, door: string) => counts.get(person)?.get(door) ?? 0;
  const count = (person: Person, door: string) => counts.get(person)?.set(door, turnsAt(person, door).length);
  for (let changed = true; changed;) {
    changed = false;
    for (const here of doors) for (const there of doors) if (here !== there && exchanged(here, there)) changed = true;
  }

  /** One exchange between two doors that makes them more even, where there is one. */
  function exchanged(here: string, there: string): boolean {
    for (const one of people)
      for (const two of people) {
        // By so much the squares of all four fall.
        const more = countOf(one, here) - countOf(two, here) + countOf(two, there) - countOf(one, there);
        const pair = more > 2 ? pairOf(one, here, two, there) : undefined;
        if (!pair) continue;
        seatAll([
          { seat: pair.given, by: two },
          { seat: pair.taken, by: one },
        ]);
        for (const person of [one, two]) for (const door of [here, there]) count(person, door);
        return true;
      }
    return false;
  }
}

const turnsAt = ({ turns }: Person, door: string): Seat[] => [...turns.values()].filter((seat) => seat.door === door);

/** A turn of each that the other could have instead. */
function pairOf(one: Person, here: string, two: Person, there: string) {
  for (const given of turnsAt(one, here))
    for (const taken of turnsAt(two, there))
      if (canTake(two, given, taken) && canTake(one, taken, given)) return { given, taken };
  return undefined;
}

function canTake({ able, turns }: Person, seat: Seat, instead: Seat): boolean {
  const other = turns.get(seat.on);
  return able.has(seat.shift) && (other === undefined || other === instead);
}
