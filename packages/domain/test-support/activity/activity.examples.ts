import type { Activity } from '../../src/activity/activity.kind';
import { aGathering, gatheringExamples } from '../gathering/gathering.examples';

export const anActivity = (over: Partial<Activity> = {}): Activity => ({
  ...aGathering(),
  title: '委员走进社区视察老旧小区改造',
  kind: 'activities',
  type: 'inspection',
  ...over,
});

export const activityExamples = gatheringExamples(anActivity);
