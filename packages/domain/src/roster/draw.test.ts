import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/day';
import { draw } from './draw';
import { hindranceOf } from './free';
import type { RosterMember, Shift } from './roster';

const start = '2026-03-02';
const members = (count: number): RosterMember[] =>
  Array.from({ length: count }, (_, n) => ({ member: `m${n}`, name: `委员${n}` }));
/** A shift at a door on a day of the period, which began on a Monday. */
const shift = (door: string, on: number, seats = 1): Shift => ({
  id: `${door}-${on}`,
  door,
  on: addDays(start, on),
  from: '09:00',
  to: '11:00',
  seats,
  members: [],
});
const turnsOf = (drawn: readonly Shift[], { member }: RosterMember) =>
  drawn.filter((each) => each.members.includes(member)).length;
const spread = (counts: readonly number[]) => Math.max(...counts) - Math.min(...counts);

const weekdays = fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }), {
  nil: undefined,
});
const doors = fc.option(fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 2 }), {
  nil: undefined,
});
const leave = fc
  .tuple(fc.nat(13), fc.nat(6))
  .map(([from, length]) => ({ from: addDays(start, from), to: addDays(start, from + length) }));
const anybody = (most: number) =>
  fc
    .array(
      fc.record({
        weekdays,
        doors,
        away: fc.array(leave, { maxLength: 1 }),
        carried: fc.option(fc.record({ turns: fc.nat(2) }), { nil: undefined }),
        outFrom: fc.option(
          fc.nat(13).map((on) => addDays(start, on)),
          { nil: undefined, freq: 4 },
        ),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((all): RosterMember[] => all.map((each, n) => ({ member: `m${n}`, name: `委员${n}`, ...each })));
const period = (most: number, seats = 2) =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(13)), {
      minLength: 1,
      maxLength: most,
      selector: ([door, on]) => `${door}${on}`,
    })
    .chain((all) =>
      fc.tuple(...all.map(([door, on]) => fc.integer({ min: 1, max: seats }).map((count) => shift(door, on, count)))),
    )
    .map((all: Shift[]) => all.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on))));

describe('of any wishes', () => {
  test('nobody is on duty against them, twice on a day, on leave or out; the same wishes give the same roster', () => {
    fc.assert(
      fc.property(period(20), anybody(8), (shifts, people) => {
        const drawn = draw(shifts, people);

        for (const member of people) {
          const own = drawn.filter((each) => each.members.includes(member.member));
          expect(new Set(own.map(({ on }) => on)).size).toBe(own.length);
          expect(own.map((each) => hindranceOf(member, each)).filter(Boolean)).toEqual([]);
        }
        for (const each of drawn) expect(new Set(each.members).size).toBe(each.members.length);
        expect(draw(shifts, people)).toEqual(drawn);
      }),
    );
  });

  test('no other roster fills more seats, and of those that fill as many none is fairer', () => {
    fc.assert(
      fc.property(period(5, 1), anybody(4), (shifts, people) => {
        const drawn = draw(shifts, people);
        const best = bestOf(shifts, people);
        const loads = people.map((each) => turnsOf(drawn, each) + (each.carried?.turns ?? 0));

        expect([
          drawn.reduce((sum, each) => sum + each.members.length, 0),
          loads.reduce((sum, load) => sum + load * load, 0),
        ]).toEqual(best);
      }),
      { numRuns: 60 },
    );
  });
});

describe('without wishes', () => {
  test('the turns of all differ by at most one', () => {
    fc.assert(
      fc.property(period(30, 2), fc.integer({ min: 6, max: 12 }), (shifts, count) => {
        const people = members(count);
        const drawn = draw(shifts, people);

        expect(drawn.every((each) => each.members.length === each.seats)).toBe(true);
        expect(spread(people.map((each) => turnsOf(drawn, each)))).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('and so do their turns at each door, where no two doors are open on one day', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(60)), {
          minLength: 1,
          maxLength: 40,
          selector: ([, on]) => on,
        }),
        fc.integer({ min: 2, max: 9 }),
        (all, count) => {
          const people = members(count);
          const drawn = draw(
            all.toSorted(([, a], [, b]) => a - b).map(([door, on]) => shift(door, on)),
            people,
          );

          for (const door of ['a', 'b', 'c'])
            expect(
              spread(
                people.map((each) =>
                  turnsOf(
                    drawn.filter((at) => at.door === door),
                    each,
                  ),
                ),
              ),
            ).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  test('who brings along more turns has fewer now', () => {
    const people: RosterMember[] = members(3).map((each, n) => ({ ...each, carried: { turns: n } }));
    const drawn = draw(
      Array.from({ length: 6 }, (_, n) => shift('a', n)),
      people,
    );

    expect(people.map((each) => turnsOf(drawn, each))).toEqual([3, 2, 1]);
  });
});

// domain.md section 1, row 14: nine streets; a weekly day at each over half a year, two members a time.
test('nine doors over half a year are drawn in a moment', () => {
  const shifts = Array.from({ length: 26 }, (_, week) =>
    Array.from({ length: 9 }, (__, door) => shift(`d${door}`, week * 7 + (door % 5), 2)),
  )
    .flat()
    .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  const people = members(132);
  const before = process.cpuUsage().user;
  const drawn = draw(shifts, people);

  expect((process.cpuUsage().user - before) / 1000).toBeLessThan(5000);
  expect(spread(people.map((each) => turnsOf(drawn, each)))).toBe(1);
});

/** By trying everything: the most seats that can be filled, and then the least sum of squares. */
function bestOf(shifts: readonly Shift[], people: readonly RosterMember[]): [number, number] {
  const loads = people.map(({ carried }) => carried?.turns ?? 0);
  const busy = new Set<string>();
  let best: [number, number] = [-1, 0];
  const visit = (at: number, filled: number): void => {
    const next = shifts[at];
    if (!next) {
      const squares = loads.reduce((sum, load) => sum + load * load, 0);
      if (filled > best[0] || (filled === best[0] && squares < best[1])) best = [filled, squares];
      return;
    }
    visit(at + 1, filled);
    for (const [by, member] of people.entries()) {
      const place = `${by} ${next.on}`;
      if (busy.has(place) || hindranceOf(member, next)) continue;
      busy.add(place);
      loads[by]!++;
      visit(at + 1, filled + 1);
      loads[by]!--;
      busy.delete(place);
    }
  };
  visit(0, 0);
  return best;
}
