import type { Drawing, Seat } from './draw';

/**
 * 轮换值班点: exchanges turns of two members until nobody has two more at a door than somebody else who could have one of them.
 * How many turns each has does not change; every exchange makes the doors more even, so it comes to an end.
 */
export function spreadOverDoors({ seats, able, turns }: Drawing): void {
  const doors = [...new Set(seats.map(({ door }) => door))];
  // Door by door, how often each member is there.
  const counts = new Map(doors.map((door) => [door, turns.map((own) => [...own.values()].filter(isAt(door)).length)]));
  for (let changed = true; changed;) {
    changed = false;
    for (const here of doors) for (const there of doors) if (here !== there && exchanged(here, there)) changed = true;
  }

  /** One exchange between two doors that makes them more even, where there is one. */
  function exchanged(here: string, there: string): boolean {
    const [a, b] = [counts.get(here)!, counts.get(there)!];
    for (let one = 0; one < turns.length; one++)
      for (let two = 0; two < turns.length; two++) {
        // By so much the squares of all four fall.
        if (a[one]! - a[two]! + b[two]! - b[one]! <= 2) continue;
        const pair = pairOf(one, here, two, there);
        if (!pair) continue;
        hand(pair.given, two, pair.taken, one);
        a[one]!--;
        a[two]!++;
        b[two]!--;
        b[one]!++;
        return true;
      }
    return false;
  }

  function pairOf(one: number, here: string, two: number, there: string) {
    for (const given of [...turns[one]!.values()].filter(isAt(here)))
      for (const taken of [...turns[two]!.values()].filter(isAt(there)))
        if (canTake(two, given, taken) && canTake(one, taken, given)) return { given, taken };
    return undefined;
  }

  function canTake(by: number, seat: Seat, instead: Seat): boolean {
    const other = turns[by]!.get(seat.on);
    return able[seat.shift]![by]! && (other === undefined || other === instead);
  }

  function hand(given: Seat, two: number, taken: Seat, one: number): void {
    turns[one]!.delete(given.on);
    turns[two]!.delete(taken.on);
    turns[two]!.set(given.on, given);
    turns[one]!.set(taken.on, taken);
    [given.by, taken.by] = [two, one];
  }
}

const isAt =
  (door: string) =>
  (seat: Seat): boolean =>
    seat.door === door;
