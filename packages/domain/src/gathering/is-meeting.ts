import type { ActivityType } from '../activity/activity-types';
import type { Gathering } from './gathering';

/** 召开 is said of what people sit down to. */
export const isMeeting = (kind: Gathering['kind'], type: ActivityType | undefined): boolean =>
  kind === 'consultations' || ['plenary', 'standing-meeting', 'meeting'].includes(type ?? '');
