import type { OfficeMoves } from '../moves';
import type { Move } from '../opinion-course';
import type { Random } from '../random';

/** What became of an item that is done with. */
export type Fate = 'filed' | 'told' | 'handled' | 'fast-lane' | 'local' | 'rejected' | 'city' | 'province' | 'both';

export const reachesProvince = (fate: Fate): boolean => fate === 'province' || fate === 'both';
/** The office improves what it issues, not what it hands on or declines. */
export const isImproved = (fate: Fate): boolean => fate !== 'fast-lane' && fate !== 'local' && fate !== 'rejected';

export function courseOf(fate: Fate, moves: OfficeMoves, random: Random): Move[] {
  const weeks = () => random.int(12, 32);
  switch (fate) {
    case 'filed':
      return [...moves.toIssued(), moves.archive(random.int(1, 5))];
    case 'told':
      return [...moves.toIssued(), ...some(random, 0.15, moves.instruct()), moves.tellIssued(), moves.archive()];
    case 'handled':
      return [
        ...moves.toIssued(),
        ...some(random, 0.3, moves.instruct()),
        ...moves.throughUnit(),
        moves.tellHandled(),
        moves.archive(),
      ];
    case 'fast-lane':
      return [...moves.throughUnit(), moves.tellHandled(), moves.archive()];
    case 'local':
      return [moves.handleLocally(random.int(1, 6)), moves.tellLocal(), moves.archive(random.int(0, 3))];
    case 'rejected':
      return [moves.reject(random.int(1, 3)), moves.tellRejected(random.int(0, 2))];
    case 'city':
      return [...moves.toIssued(), moves.handUp(1), moves.adopt(weeks(), 'city'), moves.archive(random.int(1, 4))];
    case 'province':
      return [
        ...moves.toIssued(),
        moves.handUp(1, '省政协办公厅'),
        moves.adopt(weeks(), 'province'),
        moves.tellIssued(),
        moves.archive(),
      ];
    case 'both':
      return [
        ...moves.toIssued(),
        moves.handUp(1),
        moves.adopt(weeks(), 'city'),
        moves.adopt(random.int(2, 9), 'city-party'),
        moves.adopt(random.int(8, 20), 'province'),
        moves.tellIssued(),
        moves.archive(),
      ];
  }
}

const some = (random: Random, share: number, move: Move): Move[] => (random.chance(share) ? [move] : []);
