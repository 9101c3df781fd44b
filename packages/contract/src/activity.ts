import { activityKind } from '@lianluo/domain/activity/activity.kind';
import { attendanceOf, gatheringShapes } from './gathering';
import { endpointsOf } from './kind-endpoints';

/** Endpoints of 委员活动. */
export const activities = endpointsOf(activityKind, gatheringShapes);

/** What stands beside its course. */
export const activityRecords = attendanceOf(activityKind.name, activityKind.words.label, activities.read.answer);
