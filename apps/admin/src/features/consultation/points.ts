import type { ConsultationView } from '@lianluo/contract/consultation';
import { pointStates, type PointState } from '@lianluo/domain/consultation/points';
import type { Tone } from '../../ui/tone';

export type PointView = ConsultationView['points'][number];

const ended: readonly PointState[] = ['done', 'dropped'];
const open: readonly PointState[] = ['open'];
const reviewed: readonly PointState[] = ['open', 'done'];
const among: Partial<Record<string, readonly PointState[]>> = { 'restore-point': ended, recheck: reviewed };

/** The points that a step may be taken on. */
export const pointsFor = ({ points }: ConsultationView, action: string): PointView[] =>
  points.filter(({ state }) => (among[action] ?? open).includes(state));

/** What may be done with one point, in the order in which it is done. */
export const actionsOf = (item: ConsultationView, point: PointView): string[] =>
  ['progress', 'finish-point', 'recheck', 'change-point', 'drop-point', 'restore-point'].filter(
    (action) =>
      item.allowedActions.some((each) => each.action === action) &&
      pointsFor(item, action).some(({ id }) => id === point.id),
  );

const tones: Record<PointState, Tone> = { open: 'go', done: 'done', dropped: 'rest' };
export const stateOf = ({ state }: PointView) => ({ tone: tones[state], words: pointStates[state] });
