import type { ListedMember } from '@lianluo/domain/grid/roster';

/** Shares as a county has them: one chair, a few deputies, a sixth standing, the rest half and half. */
export function rosterOf(size: number): ListedMember[] {
  const deputies = Math.max(5, Math.round(size / 60));
  const standing = Math.round(size / 6);
  return Array.from({ length: size }, (_, index): ListedMember => ({
    type: 'member',
    id: `m${String(index).padStart(5, '0')}`,
    name: `委员${index}`,
    level:
      index === 0 ? 'chair' : index <= deputies ? 'vice-chair' : index <= deputies + standing ? 'standing' : 'member',
    partyMember: index <= deputies + standing || index % 2 === 0,
    status: 'active',
    traits: { sector: [`界别${index % 30}`], street: [`街道${index % 20}`], unit: [] },
  }));
}
