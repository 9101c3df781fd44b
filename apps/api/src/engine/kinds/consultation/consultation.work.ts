import { consultationRecords, consultations } from '@lianluo/contract/consultation';
import { gatheringWork } from '../gathering/gathering.work';
import type { KindWork } from '../../work/kind-work';
import { asPlanned } from './planned';
import { namedTeam } from './team';

const shared = gatheringWork('consultations', consultations, consultationRecords);

/** What the API adds to 协商: its team is named, and its notice and papers have their days. */
export const consultationWork: KindWork = {
  ...shared,
  whole: { ...shared.whole, team: namedTeam },
  entered: async (scope, item, before) =>
    asPlanned(scope, (await shared.entered?.(scope, item, before)) ?? item),
};
