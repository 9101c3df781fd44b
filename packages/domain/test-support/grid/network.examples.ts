import fc from 'fast-check';
import { type GridNode } from '../../src/grid/network';
import { proposeNetwork } from '../../src/grid/propose';
import type { ListedMember } from '../../src/grid/roster';
import { defaultScheme, type GridScheme } from '../../src/grid/scheme';

const sectors = ['教育界', '农业界', '经济界'];

const streets = ['s1', 's2'];

/** People of the five levels, by how many there are on each. */
export const rosterOf = (counts: readonly number[], traits: readonly number[] = []): ListedMember[] =>
  counts.flatMap((count, level) =>
    Array.from({ length: count }, (_, index): ListedMember => {
      const seed = traits[(level * 7 + index) % Math.max(1, traits.length)] ?? index;
      return {
        type: 'member',
        id: `m${level + 1}-${String(index).padStart(2, '0')}`,
        name: `${level + 1}级${index}`,
        level: (['chair', 'vice-chair', 'standing', 'member', 'member'] as const)[level] ?? 'member',
        partyMember: level < 4,
        status: 'active',
        traits: { sector: [sectors[seed % 3] ?? ''], street: [streets[seed % 2] ?? ''] },
      };
    }),
  );

export const schemeWith = (max: number): GridScheme => ({ ...defaultScheme('five-level'), fanOut: { max } });

export const counts = fc.tuple(
  fc.constant(1),
  fc.integer({ min: 1, max: 3 }),
  fc.integer({ min: 1, max: 6 }),
  fc.integer({ min: 1, max: 10 }),
  fc.integer({ min: 0, max: 14 }),
);

export const traits = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 });

export const roomy = 20;

export const proposed = (roster: readonly ListedMember[], scheme: GridScheme, existing?: readonly GridNode[]) => {
  const proposal = proposeNetwork({ roster, scheme, existing });
  if (!proposal.ok) throw new Error(proposal.faults.map(({ sentence }) => sentence).join());
  return proposal.nodes;
};
