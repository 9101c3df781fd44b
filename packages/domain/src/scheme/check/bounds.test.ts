import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anqing, jinan, minhang, tongcheng } from '../../../test-support/scheme/published';
import { anyFacts, anyGrants, anyProfile, anyTree } from '../../../test-support/scheme/any-table.examples';
import { cardOf, ordinary } from '../../../test-support/scheme/subject.examples';
import type { Heading, Node } from '../language';
import { compilePoints } from '../points/compile';
import { evaluatePoints } from '../points/evaluate';
import type { Explained } from '../points/explained';
import { published } from '../../../test-support/scheme/published.examples';
import { boundsOf, hundredths, sheetBounds, sumOf } from './bounds';

const nodesOf = (node: Node): Node[] => [node, ...('of' in node ? node.of.flatMap(nodesOf) : [])];
const explainedOf = (node: Explained): Explained[] => [
  node,
  ...(node.kind === 'heading' ? node.of.flatMap(explainedOf) : []),
];

test('no node of any table ever comes out beyond its bounds, nor its sum beyond those before its limits', () => {
  fc.assert(
    fc.property(anyTree, anyFacts, anyProfile, anyGrants, (tree, facts, profile, granted) => {
      const others = new Map([2025, 2027].map((year) => [year, cardOf(facts, year)]));
      const known = { card: cardOf(facts, 2026), others };
      const told = explainedOf(evaluatePoints(compilePoints(tree), known, { profile, granted, year: 2026 }));
      const nodes = nodesOf(tree);
      expect(told.map(({ id }) => id)).toEqual(nodes.map(({ id }) => id));
      nodes.forEach((node, place) => {
        const { raw = 0, value = 0 } = told[place] ?? {};
        const bounds = boundsOf(node);
        expect(hundredths(value)).toBeGreaterThanOrEqual(bounds.lowest);
        expect(hundredths(value)).toBeLessThanOrEqual(bounds.highest);
        // What is granted beyond its most is cut off there.
        if ('granted' in node) return;
        const before = sumOf(node);
        expect(hundredths(raw)).toBeGreaterThanOrEqual(before.lowest);
        expect(hundredths(raw)).toBeLessThanOrEqual(before.highest);
      });
    }),
    { numRuns: 500 },
  );
});

test('an item whose deduction was greater in an earlier year gives the difference back: what is taken off bounds it too', () => {
  const level = (name: string): `key:${string}` => `key:opinions.adopted.${name}`;
  const tree: Heading = {
    id: 'all',
    heading: '信息',
    of: [
      {
        id: 'adopted',
        clause: '采用',
        source: '本会规定',
        each: [{ key: 'opinions.adopted.county' }, { key: 'opinions.adopted.city' }],
        score: [
          [level('county'), -5],
          [level('city'), -2],
        ],
        highestPer: 'item',
        most: 1,
      },
    ],
  };
  const facts = [
    { key: 'opinions.adopted.county', on: '2025-05-01', tags: [], item: 'opinions#1' },
    { key: 'opinions.adopted.city', on: '2026-05-01', tags: [], item: 'opinions#1' },
  ];
  const told = evaluatePoints(compilePoints(tree), { facts }, { profile: ordinary, year: 2026 });
  expect(told.value).toBe(3);
  expect(boundsOf(tree)).toEqual({ lowest: -500, highest: 500 });
});

describe('what published tables can come to', () => {
  const inPoints = (tree: Heading) => {
    const { lowest, highest } = boundsOf(tree);
    return [lowest / 100, highest / 100];
  };

  test('Jinan 0 to 120, Tongcheng 0 to 100', () => {
    expect(inPoints(jinan.tree)).toEqual([0, 120]);
    expect(inPoints(tongcheng.tree)).toEqual([0, 100]);
  });

  test('Anqing: meetings 0 to 50, proposals to 30 and the rest to 20 make 100', () => {
    expect(inPoints(anqing.tree)).toEqual([0, 100]);
  });

  test('Minhang has no end', () => {
    expect(inPoints(minhang.tree)).toEqual([0, Infinity]);
  });

  test('the sheet of Pei county: 100 of base lines, and 5 that may be taken away', () => {
    const [sheet] = published.sheets;
    expect(sheet && sheetBounds(sheet)).toEqual({ lowest: -500, highest: 10_000 });
  });
});
