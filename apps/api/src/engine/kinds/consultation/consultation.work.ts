import { besideConsultation, consultations } from '@lianluo/contract/consultation';
import { pointSteps } from '@lianluo/domain/consultation/point.steps';
import { gatheringWork } from '../gathering/gathering.work';
import type { KindWork } from '../../work/kind-work';
import { asPlanned } from './planned';
import { pointRoutes } from './point.routes';
import { roundRoutes } from './round.routes';
import { namedTeam } from './team';

const shared = gatheringWork('consultations', consultations, besideConsultation);
const ofPoints: NonNullable<KindWork['steps']> = Object.fromEntries(
  Object.entries(pointSteps).flatMap(([action, { takes }]) =>
    'point' in takes ? [[action, async (...given) => (await import('./known-point')).knownPoint(...given)]] : [],
  ),
);

/** What the API adds to 协商: its team is named, notice and papers have their days, and a point that is named is one of its own. */
export const consultationWork: KindWork = {
  ...shared,
  whole: { ...shared.whole, team: namedTeam },
  steps: { ...shared.steps, ...ofPoints },
  records: [...(shared.records ?? []), ...roundRoutes, ...pointRoutes],
  entered: async (scope, item, before) => asPlanned(scope, (await shared.entered?.(scope, item, before)) ?? item),
};
