import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  anyFacts,
  anyGrants,
  anyProfile,
  anyTree,
  rivalFacts,
  rivalTree,
} from '../../../test-support/scheme/any-table.examples';
import { SlowPoints } from '../../../test-support/scheme/slow-points';
import { cardOf } from '../../../test-support/scheme/subject.examples';
import type { Fact } from '../../scorecard/fact';
import { ruleFactOf } from '../facts-of-card';
import type { Heading } from '../language';
import type { Profile } from '../subject';
import { compilePoints } from './compile';
import { evaluatePoints } from './evaluate';
import type { Explained } from './explained';
import type { Grant } from './granted';
import { totalOf } from './total';

/* Every number of a table is what a slow and obvious reading of the rules comes to, see `slow-points`. */

const valuesIn = (node: Explained): [string, number][] => [
  [node.id, node.value],
  ...(node.kind === 'heading' ? node.of.flatMap(valuesIn) : []),
];

const trees = fc.oneof(anyTree, rivalTree);
const facts = fc.oneof(anyFacts, rivalFacts);
const until = fc.constantFrom(undefined, undefined, '2025-12-31', '2026-03-15', '2026-12-31');
const drawn = fc.record({ tree: trees, told: facts, profile: anyProfile, granted: anyGrants, until });

interface Drawn {
  tree: Heading;
  told: readonly Fact[];
  profile: Profile;
  granted: readonly Grant[];
  until: string | undefined;
}

/** Both readings of a year; the table of the years before may be another one, or none. */
function both({ tree, told, profile, granted, until: last }: Drawn, before: Heading | undefined) {
  const points = compilePoints(tree);
  const earlier = before && (before === tree ? points : compilePoints(before));
  const asked = {
    profile,
    granted,
    year: 2026,
    earlier: () => earlier,
    ...(last !== undefined && { until: last }),
  };
  const listed = told.map(ruleFactOf);
  const slow = new SlowPoints(listed, {
    profile,
    granted,
    until: last,
    tableOf: (year) => (year === 2026 ? tree : before),
  });
  const cards = {
    card: cardOf(told, 2026),
    others: new Map([2024, 2025, 2027].map((year) => [year, cardOf(told, year)])),
  };
  return {
    slow: slow.valuesOf(2026),
    known: [cards, { facts: listed }].map((each) => ({
      values: new Map(valuesIn(evaluatePoints(points, each, asked))),
      total: totalOf(points, each, asked),
    })),
  };
}

test('every node comes to what the rules say, years before by the same table', () => {
  fc.assert(
    fc.property(drawn, (each) => {
      const { slow, known } = both(each, each.tree);
      for (const { values, total } of known) {
        expect(values).toEqual(slow);
        expect(total).toBe(slow.get(each.tree.id));
      }
    }),
    { numRuns: 150 },
  );
});

test('and where the years before had another table, or none', () => {
  fc.assert(
    fc.property(drawn, fc.option(trees, { nil: undefined }), (each, before) => {
      const { slow, known } = both(each, before);
      for (const { values, total } of known) {
        expect(values).toEqual(slow);
        expect(total).toBe(slow.get(each.tree.id));
      }
    }),
    { numRuns: 150 },
  );
});
