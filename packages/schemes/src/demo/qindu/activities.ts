import { addDays } from '@lianluo/domain/calendar/day';
import { playActivity } from '../activity/activity-course';
import type { Reached } from '../gathering-course';
import { officeDay } from '../office-days';
import { at } from '../random';
import type { Stage } from '../story';
import type { ActivityType } from '@lianluo/domain/activity/activity-types';

/** What the office has on its calendar: how many days ago (or ahead) it is, and how far it has come. */
const calendar: readonly (readonly [type: ActivityType, days: number, reached: Reached])[] = [
  ['training', -120, 'closed'],
  ['inspection', -96, 'closed'],
  ['survey', -80, 'closed'],
  ['reception-day', -66, 'closed'],
  ['survey', -48, 'closed'],
  ['volunteering', -40, 'closed'],
  ['talk', -33, 'closed'],
  ['member-day', -21, 'closed'],
  ['sector-activity', -17, 'closed'],
  ['inspection', -12, 'held'],
  ['reception-day', -6, 'held'],
  ['study-tour', -3, { cancelled: '因考察地临时调整接待安排，改期另行通知。' }],
  ['survey', 3, 'announced'],
  ['member-day', 8, 'announced'],
  ['supervision', 15, 'draft'],
];

/** 委员活动 of this year: surveys, inspections, reception days and what else members are called to. */
export function playQinduActivities({ scene, today, yearStart, streets }: Stage): void {
  calendar.forEach(([type, days, reached], number) => {
    const day = days < 0 ? officeDay(addDays(today, days), 0) : officeDay(today, days);
    if (day < addDays(yearStart, 14)) return;
    playActivity(scene, {
      name: `qa-${number}`,
      type,
      street: at(streets, number * 3),
      day,
      number,
      sector: '教育界',
      reached,
      size: [6, 10],
    });
  });
}
