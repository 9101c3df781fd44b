import { besideConsultation, consultations } from '@lianluo/contract/consultation';
import { gatheringWork } from '../gathering/gathering.work';
import type { KindWork } from '../../work/kind-work';
import { asPlanned } from './planned';
import { roundRoutes } from './round.routes';
import { namedTeam } from './team';

const shared = gatheringWork('consultations', consultations, besideConsultation);

/** What the API adds to 协商: its team is named, and its notice and papers have their days. */
export const consultationWork: KindWork = {
  ...shared,
  whole: { ...shared.whole, team: namedTeam },
  records: [...(shared.records ?? []), ...roundRoutes],
  entered: async (scope, item, before) => asPlanned(scope, (await shared.entered?.(scope, item, before)) ?? item),
};
