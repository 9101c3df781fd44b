import { activities, activityRecords } from '@lianluo/contract/activity';
import { gatheringWork } from '../gathering/gathering.work';

export const activityWork = gatheringWork('activities', activities, activityRecords);
