import { activityRecords } from '@lianluo/contract/activity';
import { consultationRecords } from '@lianluo/contract/consultation';
import { readingRecords } from '@lianluo/contract/reading';
import type { Gathering } from '@lianluo/domain/gathering/gathering';

type Records = typeof activityRecords;

/** What stands beside each of the three, for who serves all of them: the same endpoints, each under its own path. */
export const gatheringRecords = {
  activities: activityRecords,
  readings: readingRecords,
  consultations: consultationRecords,
} as unknown as Readonly<Record<Gathering['kind'], Records>>;
