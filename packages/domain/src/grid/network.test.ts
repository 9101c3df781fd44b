import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movesBetween } from './change';
import { move, place, rebuild } from './rearrange';
import { errorsOf, faultsOf } from './faults';
import { leave } from './leave';
import { networkOn, type GridNode, type GridPlacement, type Network } from './network';
import { isSame, subjectKey } from './subject';
import { rosterOf, schemeWith, counts, traits, roomy, proposed } from '../../test-support/grid/network.examples';

const placedOf = (nodes: readonly GridNode[], from = '2026-01-01'): GridPlacement[] =>
  nodes.map(({ subject, level, parent }) => ({ subject, level, parent, from }));

describe('a proposal', () => {
  test('keeps every rule of a network, places everybody, and gives each link a reason', () => {
    fc.assert(
      fc.property(counts, traits, (how, seeds) => {
        const roster = rosterOf(how, seeds);
        const scheme = schemeWith(roomy);
        const nodes = proposed(roster, scheme);
        expect(nodes).toHaveLength(roster.length);
        expect(errorsOf(faultsOf(nodes, scheme, roster))).toEqual([]);
        for (const { reasons, sentence } of nodes)
          expect([reasons.length > 0, sentence.length > 0]).toEqual([true, true]);
      }),
    );
  });

  test('is balanced: on a fresh level no two contactors differ by more than one', () => {
    fc.assert(
      fc.property(counts, traits, (how, seeds) => {
        const nodes = proposed(rosterOf(how, seeds), schemeWith(roomy));
        const unevenness = [1, 2, 3, 4].map((level) => {
          const numbers = nodes
            .filter((node) => node.level === level)
            .map((above) => nodes.filter(({ parent }) => isSame(parent, above.subject)).length);
          return Math.max(...numbers) - Math.min(...numbers);
        });
        expect(Math.max(...unevenness)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('is the same whatever the order of the roster', () => {
    fc.assert(
      fc.property(counts, traits, fc.infiniteStream(fc.nat()), (how, seeds, order) => {
        const roster = rosterOf(how, seeds);
        const keyed = roster.map((entry) => ({ entry, at: order.next().value as number }));
        const shuffled = keyed.toSorted((one, other) => one.at - other.at).map(({ entry }) => entry);
        expect(proposed(shuffled, schemeWith(roomy))).toEqual(proposed(roster, schemeWith(roomy)));
      }),
    );
  });

  test('made again after people came and went moves as few as can be, compared with every other network', () => {
    const small = fc.tuple(
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 2, max: 4 }),
    );
    fc.assert(
      fc.property(
        small,
        fc.array(fc.nat({ max: 2 }), { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 0, max: 1 }),
        (how, links, gone) => {
          const [above, below, max] = how;
          const roster = rosterOf([1, above, below, 0, 0]);
          const contactors = roster.filter(({ level }) => level === 'vice-chair');
          const people = roster.filter(({ level }) => level === 'standing');
          const existing: GridNode[] = [
            { subject: { type: 'member', id: 'm1-00' }, level: 1, parent: null },
            ...contactors.map(({ id }): GridNode => ({
              subject: { type: 'member', id },
              level: 2,
              parent: { type: 'member', id: 'm1-00' },
            })),
            ...people.map(({ id }, index): GridNode => ({
              subject: { type: 'member', id },
              level: 3,
              parent: { type: 'member', id: contactors[(links[index] ?? 0) % contactors.length]?.id ?? '' },
            })),
          ];
          const staying =
            gone === 1 && contactors.length > 1 ? roster.filter(({ id }) => id !== contactors[0]?.id) : roster;
          const left = staying.filter(({ level }) => level === 'vice-chair');
          if (people.length > left.length * max || left.length > max) return;

          const nodes = proposed(staying, schemeWith(max), existing);

          const moved = movesBetween(existing, nodes).filter(
            ({ subject, after }) => after && people.some(({ id }) => id === subject.id),
          );
          expect(moved.length).toBe(
            fewest(
              people.map(({ id }) => existing.find(({ subject }) => subject.id === id)?.parent?.id ?? ''),
              left.map(({ id }) => id),
              max,
            ),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** The least number of people who get another contactor, over all ways to share them out within the bound. */
function fewest(before: readonly string[], contactors: readonly string[], max: number): number {
  const try_ = (index: number, loads: readonly number[]): number => {
    if (index === before.length) return 0;
    return Math.min(
      ...contactors.map((id, at) => {
        if ((loads[at] ?? 0) >= max) return Number.POSITIVE_INFINITY;
        const next = loads.map((load, each) => (each === at ? load + 1 : load));
        return (before[index] === id ? 0 : 1) + try_(index + 1, next);
      }),
    );
  };
  return try_(
    0,
    contactors.map(() => 0),
  );
}

type Step = { kind: 'move' | 'join' | 'leave' | 'rebuild'; who: number; to: number };

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom('move', 'join', 'leave', 'rebuild'),
    who: fc.nat({ max: 40 }),
    to: fc.nat({ max: 10 }),
  }) as fc.Arbitrary<Step>,
  { maxLength: 12 },
);

test('any sequence of build, move, join and leave keeps the rules, day by day, and what is refused changes nothing', () => {
  fc.assert(
    fc.property(counts, traits, steps, (how, seeds, taken) => {
      const scheme = schemeWith(roomy);
      const roster = rosterOf(how, seeds);
      let network: Network = { scheme, roster, placements: placedOf(proposed(roster, scheme)) };
      const days: string[] = [];
      taken.forEach((step, index) => {
        const day = `2026-02-${String(index + 1).padStart(2, '0')}`;
        days.push(day);
        const nodes = networkOn(network.placements, day);
        const node = nodes[step.who % Math.max(1, nodes.length)];
        const entry = roster[step.who % roster.length];
        if (!node || !entry) return;
        const above = nodes.filter(({ level }) => level === node.level - 1);
        const to = above[step.to % Math.max(1, above.length)]?.subject ?? null;
        const changed =
          step.kind === 'move'
            ? move(network, node.subject, to, day)
            : step.kind === 'leave'
              ? leave(network, node.subject, 'redistribute', day)
              : step.kind === 'join'
                ? place(network, { type: entry.type, id: entry.id }, to, day)
                : rebuild(network, proposed(roster, scheme, nodes), day);
        if (changed.ok) network = { ...network, placements: changed.placements };
      });
      for (const day of ['2026-01-15', ...days, '2026-12-31'])
        expect([day, errorsOf(faultsOf(networkOn(network.placements, day), scheme, roster))]).toEqual([day, []]);
    }),
  );
});

test('who leaves hands over to a successor or to all, and without either only who has nobody may go', () => {
  const roster = rosterOf([1, 2, 4, 0, 0]);
  const scheme = schemeWith(roomy);
  const network: Network = { scheme, roster, placements: placedOf(proposed(roster, scheme)) };
  const leaving = { type: 'member', id: 'm2-00' } as const;
  const other = { type: 'member', id: 'm2-01' } as const;

  const silent = leave(network, leaving, null, '2026-03-01');
  const named = leave(network, leaving, other, '2026-03-01');

  expect(silent.ok).toBe(false);
  expect(named.ok && named.moves.map(({ subject }) => subjectKey(subject))).toContain('member#m2-00');
  const after = named.ok ? networkOn(named.placements, '2026-03-01') : [];
  expect(after.filter(({ parent }) => isSame(parent, other))).toHaveLength(4);
  expect(named.ok && networkOn(named.placements, '2026-02-28')).toEqual(networkOn(network.placements, '2026-02-28'));
});
