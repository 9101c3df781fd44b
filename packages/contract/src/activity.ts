import { activityKind } from '@lianluo/domain/activity/activity.kind';
import { gatheringShapes } from './gathering';
import { besideGathering } from './gathering-beside';
import { endpointsOf } from './kind-endpoints';

/** Endpoints of 委员活动. */
export const activities = endpointsOf(activityKind, gatheringShapes);

/** What stands beside its lifecycle. */
export const activityRecords = besideGathering('activities', activityKind.words.label, activities.read.answer);
