import { readings, readingRecords } from '@lianluo/contract/reading';
import { gatheringWork } from '../gathering/gathering.work';

export const readingWork = gatheringWork('readings', readings, readingRecords);
