import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  anyFact,
  anyFacts,
  anyGrants,
  anyProfile,
  anyTree,
  factOf2026,
  givingTree,
  rivalFacts,
  rivalTree,
} from '../../../test-support/scheme/any-table.examples';
import { cardOf } from '../../../test-support/scheme/subject.examples';
import type { Fact } from '../../scorecard/fact';
import { countOnYear } from '../../scorecard/year-card';
import { ruleFactOf } from '../facts-of-card';
import type { Heading, Node } from '../language';
import { compilePoints } from './compile';
import { evaluatePoints } from './evaluate';
import type { Explained } from './explained';
import { takesLimits } from './given';
import { looksBeyond, whatIf, yearsBefore, type Asked, type Known } from './known';
import { totalOf } from './total';

const until = fc.constantFrom(undefined, '2025-12-31', '2026-03-15', '2026-12-31');
const asked: fc.Arbitrary<Asked> = fc
  .record({ profile: anyProfile, granted: anyGrants, until })
  .map(({ until: last, ...parts }) => ({ ...parts, year: 2026, ...(last && { until: last }) }));

const onCard = (facts: readonly Fact[]): Known => ({ card: cardOf(facts, 2026) });
/** With the cards of the years around, as a rule over a whole term reads them. */
const onCards = (facts: readonly Fact[]): Known => ({
  card: cardOf(facts, 2026),
  others: new Map([2025, 2027].map((year) => [year, cardOf(facts, year)])),
});
const listed = (facts: readonly Fact[]): Known => ({ facts: facts.map(ruleFactOf) });

const nodesOf = (node: Explained): Explained[] =>
  node.kind === 'heading' ? [node, ...node.of.flatMap(nodesOf)] : [node];

test('the total alone is the total of the explanation', () => {
  fc.assert(
    fc.property(anyTree, anyFacts, anyFacts, asked, (tree, counted, told, ask) => {
      const points = compilePoints(tree);
      for (const known of [onCard(counted), onCards(counted), { ...onCard(counted), ...listed(told) }])
        expect(totalOf(points, known, ask)).toBe(evaluatePoints(points, known, ask).value);
    }),
    { numRuns: 150 },
  );
});

test('a card, the cards of the years around and a list of facts say the same', () => {
  fc.assert(
    fc.property(anyTree, anyFacts, asked, (tree, facts, ask) => {
      const points = compilePoints(tree);
      const explained = evaluatePoints(points, onCards(facts), ask);
      expect(explained).toEqual(evaluatePoints(points, listed(facts), ask));
    }),
    { numRuns: 150 },
  );
});

const shuffled = anyFacts.chain((facts) =>
  fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
);

test('a year’s card alone says the same, but for the whole term and where an earlier year had limits', () => {
  let said = 0;
  fc.assert(
    fc.property(rivalTree, rivalFacts, asked, (tree, facts, ask) => {
      const points = compilePoints(tree);
      if (looksBeyond(points) || takesLimits(points, points)) return;
      said += Number(yearsBefore(points, onCard(facts), 2026).length > 0);
      expect(totalOf(points, onCard(facts), ask)).toBe(totalOf(points, onCards(facts), ask));
    }),
    { numRuns: 600 },
  );
  // Enough of them look back at what a year before gave.
  expect(said).toBeGreaterThan(60);
});

test('the order of facts changes nothing', () => {
  fc.assert(
    fc.property(anyTree, shuffled, asked, (tree, [facts, others], ask) => {
      const points = compilePoints(tree);
      expect(evaluatePoints(points, listed(others), ask)).toEqual(evaluatePoints(points, listed(facts), ask));
      expect(totalOf(points, listed(others), ask)).toBe(totalOf(points, listed(facts), ask));
    }),
  );
});

test('one more fact of the year never lowers a table that only gives', () => {
  fc.assert(
    fc.property(givingTree, anyFacts, factOf2026, asked, (tree, facts, more, ask) => {
      const points = compilePoints(tree);
      const before = totalOf(points, listed(facts), ask);
      expect(totalOf(points, listed([...facts, more]), ask)).toBeGreaterThanOrEqual(before);
    }),
    { numRuns: 150 },
  );
});

test('no node goes above its cap or below its floor, and the limit that bit is told', () => {
  fc.assert(
    fc.property(anyTree, anyFacts, asked, (tree, facts, ask) => {
      const rules = new Map(rulesOf(tree).map((node) => [node.id, node]));
      for (const node of nodesOf(evaluatePoints(compilePoints(tree), onCards(facts), ask))) {
        const { cap = Infinity, floor = -Infinity } = limitsOf(rules.get(node.id));
        expect(node.value).toBe(Math.max(floor, Math.min(cap, node.raw)));
        const bit = node.raw < floor ? 'floor' : node.raw > cap ? 'cap' : undefined;
        // A third of a hundredth above its cap is cut as well, which no rounded number shows.
        const isOnLimit = node.raw === cap || node.raw === floor;
        expect(node.limit === bit || isOnLimit).toBe(true);
      }
    }),
  );
});

const rulesOf = (node: Node): Node[] => ('heading' in node ? [node, ...node.of.flatMap(rulesOf)] : [node]);
function limitsOf(node: Node | undefined): { cap?: number; floor?: number } {
  if (node === undefined) return {};
  return 'granted' in node ? { cap: Math.max(node.most, 0), floor: Math.min(node.most, 0) } : node;
}

test('what a clause comes to is the sum of what counts under it', () => {
  fc.assert(
    fc.property(anyTree, anyFacts, asked, (tree, facts, ask) => {
      for (const node of nodesOf(evaluatePoints(compilePoints(tree), onCards(facts), ask))) {
        if (node.kind !== 'clause') continue;
        const counted = node.facts.flatMap(({ counted: counts, score }) => (counts ? [score] : []));
        // Each is rounded by itself: the sum is off by half a hundredth each at most.
        expect(Math.abs(node.raw - counted.reduce((sum, score) => sum + score, 0))).toBeLessThan(
          0.005 * (counted.length + 1) + 1e-9,
        );
        expect(node.facts.every(({ counted: counts, why }) => counts === (why === undefined))).toBe(true);
      }
    }),
  );
});

test('other words for the same rules change no number', () => {
  const renamed = (node: Node): Node => {
    if ('heading' in node) return { ...node, heading: `甲${node.heading}`, of: node.of.map(renamed) };
    return 'clause' in node ? { ...node, clause: '乙', source: '丙' } : { ...node, granted: '丁' };
  };
  fc.assert(
    fc.property(anyTree, anyFacts, asked, (tree, facts, ask) => {
      const numbers = (rules: Heading) =>
        nodesOf(evaluatePoints(compilePoints(rules), onCard(facts), ask)).map(({ id, raw, value }) => [id, raw, value]);
      // A heading stays a heading.
      expect(numbers(renamed(tree) as Heading)).toEqual(numbers(tree));
    }),
  );
});

test('a fact that was counted and taken back leaves no trace', () => {
  fc.assert(
    fc.property(anyTree, anyFacts, factOf2026, asked, (tree, facts, more, ask) => {
      const points = compilePoints(tree);
      const card = cardOf(facts, 2026);
      const between = countOnYear(card, more, 2026, 1);
      totalOf(points, { card: between as typeof card }, ask);
      const after = countOnYear(between, more, 2026, -1);
      expect(evaluatePoints(points, { card: after as typeof card }, ask)).toEqual(
        evaluatePoints(points, { card }, ask),
      );
    }),
  );
});

test('what if is what then happens', () => {
  fc.assert(
    fc.property(anyTree, anyFacts, fc.array(anyFact, { maxLength: 4 }), asked, (tree, facts, imagined, ask) => {
      const points = compilePoints(tree);
      const happened = onCards([...facts, ...imagined]);
      const supposed = whatIf(onCards(facts), imagined.map(ruleFactOf));
      expect(evaluatePoints(points, supposed, ask)).toEqual(evaluatePoints(points, happened, ask));
      expect(totalOf(points, supposed, ask)).toBe(totalOf(points, happened, ask));
    }),
    { numRuns: 150 },
  );
});

test('what an item gains over the years is what it would have come to in one', () => {
  const points = compilePoints({
    id: 'scale',
    heading: '采用',
    of: [
      {
        id: 'adopted',
        clause: '采用',
        source: '试验',
        each: [{ key: 'opinions.adopted' }],
        score: [
          ['level:city', 10],
          ['level:province', 30],
          ['*', 5],
        ],
        highestPer: 'item',
      },
    ],
  });
  fc.assert(
    fc.property(fc.array(anyFact, { maxLength: 10 }), anyProfile, (drawn, somebody) => {
      // The day on which all of it is taken to have happened must not be one without points.
      const profile = { ...somebody, statuses: [] };
      // Without an item nothing competes.
      const facts = drawn.filter(({ item }) => item !== undefined);
      const gained = [2025, 2026, 2027].map((year) =>
        totalOf(points, { card: cardOf(facts, year) }, { profile, year }),
      );
      const inOne = listed(facts.map((each) => ({ ...each, on: '2026-05-05' })));
      expect(gained.reduce((sum, each) => sum + each, 0)).toBe(totalOf(points, inOne, { profile, year: 2026 }));
    }),
  );
});
