import type { PointState } from '@lianluo/domain/consultation/points';

interface Agreed {
  id: string;
  state: PointState;
  reviewed: number;
}

const among: Readonly<Record<string, readonly PointState[]>> = {
  'restore-point': ['done', 'dropped'],
  recheck: ['open', 'done'],
};

/** A point on which a step may be taken, where there is one; of those that are reviewed the one that waits longest. */
export function pointFor(action: string, points: readonly Agreed[] = []): string {
  const fitting = points.filter(({ state }) => (among[action] ?? ['open']).includes(state));
  return fitting.toSorted((one, other) => one.reviewed - other.reviewed)[0]?.id ?? 'none';
}
