import type { GridNodeView, GridView } from '@lianluo/contract/grid-schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { branchesOf, everyBranch, isReached, layOut, matches, pathTo, rowHeight } from './tree';

const today = '2026-11-27';

/** A tree in which the parent of each is one of those before it; the first stands on top. */
const grids = fc
  .array(fc.record({ up: fc.nat(), reached: fc.boolean() }), { minLength: 1, maxLength: 60 })
  .map((each) => {
    const nodes: GridNodeView[] = [];
    for (const [index, { up, reached }] of each.entries()) {
      const parent = index === 0 ? undefined : nodes[up % index];
      nodes.push({
        member: `m${index}`,
        type: 'member',
        level: (parent?.level ?? 0) + 1,
        ...(parent && { parent: parent.member }),
        name: `委员${index}`,
        spelling: `wei yuan ${index}`,
        from: '2026-01-01',
        ...(reached && { lastOn: '2026-10-01' }),
      });
    }
    return { nodes } as GridView;
  });

const below = ({ nodes }: GridView, id: string): GridNodeView[] =>
  nodes.filter(({ member }) => member !== id && pathTo({ nodes } as GridView, member).includes(id));

describe('the network as a picture', () => {
  test('a branch counts everybody below it and how many of them were reached', () => {
    fc.assert(
      fc.property(grids, (grid) => {
        for (const { id, below: count, reached } of everyBranch(branchesOf(grid, today))) {
          const people = below(grid, id);
          expect([count, reached]).toEqual([people.length, people.filter((each) => isReached(each, today)).length]);
        }
      }),
    );
  });

  test('everything open, every node is drawn once and none covers another', () => {
    fc.assert(
      fc.property(grids, (grid) => {
        const { placed, height } = layOut(branchesOf(grid, today), () => true);
        expect(placed.map(({ branch }) => branch.id).toSorted()).toEqual(
          grid.nodes.map(({ member }) => member).toSorted(),
        );
        for (const level of new Set(placed.map(({ x }) => x))) {
          const rows = placed.filter(({ x }) => x === level).map(({ y }) => y);
          const gaps = rows
            .toSorted((one, other) => one - other)
            .map((y, index, all) => y - (all[index - 1] ?? -rowHeight));
          expect(Math.min(...gaps)).toBeGreaterThanOrEqual(rowHeight);
          expect(Math.max(...rows) + rowHeight).toBeLessThanOrEqual(height);
        }
      }),
    );
  });

  test('closed, only the top level is drawn', () => {
    fc.assert(
      fc.property(grids, (grid) => {
        const { placed } = layOut(branchesOf(grid, today), () => false);
        expect(placed.map(({ branch }) => branch.id)).toEqual(['m0']);
      }),
    );
  });

  test.each([
    ['王秀', true],
    ['wangxiu', true],
    ['wxy', true],
    ['WXY', true],
    ['xiu', true],
    ['xy', true],
    ['iu', false],
    ['', false],
  ])('%j finds 王秀英: %s', (words, found) => {
    const node = { name: '王秀英', spelling: 'wang xiu ying' } as GridNodeView;
    expect(matches(node, words)).toBe(found);
  });
});
