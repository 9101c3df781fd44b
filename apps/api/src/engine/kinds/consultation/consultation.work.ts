import { consultations, consultationRecords } from '@lianluo/contract/consultation';
import { gatheringWork } from '../gathering/gathering.work';

export const consultationWork = gatheringWork('consultations', consultations, consultationRecords);
