import { consultations } from '@lianluo/contract/consultation';
import { gatheringWork } from '../gathering/gathering.work';

export const consultationWork = gatheringWork(consultations);
