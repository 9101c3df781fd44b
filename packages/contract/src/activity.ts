import { activityKind } from '@lianluo/domain/activity/activity.kind';
import { gatheringShapes } from './gathering';
import { endpointsOf } from './kind-endpoints';

/** Endpoints of 委员活动. */
export const activities = endpointsOf(activityKind, gatheringShapes);
