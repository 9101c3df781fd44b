import { addDays } from '@lianluo/domain/calendar/day';
import { playActivity } from '../activity/activity-course';
import type { Reached } from '../gathering-course';
import { officeDay, officeDayFrom } from '../office-days';
import { at } from '../random';
import { Clock, say } from '../scene';
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

/** 全体会议 of the year: all 255 are called, and the list says who came, who had leave and why (row 10). */
export function playPlenary({ scene, today, yearStart, streets }: Stage): void {
  const day = officeDayFrom(addDays(yearStart, 62));
  if (day >= scene.lastDay) return;
  const [name, as] = ['q-plenary', scene.clerk];
  const path = `/committees/${scene.committee}/activities`;
  const clock = new Clock(scene, officeDay(day, -8));
  const step = (action: string, body: object) =>
    say(scene, clock, { as, method: 'POST', path: `${path}/{${name}}/actions/${action}`, touch: name, body });
  say(scene, clock, {
    as,
    method: 'POST',
    path,
    save: name,
    body: {
      title: `区政协${today.slice(0, 4)}年全体会议`,
      type: 'plenary',
      unit: '@unit-proposals',
      plannedOn: day,
      place: '区会议中心',
      startsAt: '09:00',
      halfDays: 4,
      invited: { everyone: true },
    },
  });
  step('announce', {});
  if (clock.day < day) clock.pass(8);
  clock.pass(0, 180);
  step('hold', {
    heldOn: day,
    halfDays: 4,
    attendance: streets
      .flatMap(({ members }) => members)
      .map((member, index) => ({ member: `@${member}`, ...came(index) })),
    record: '会议听取和审议常务委员会工作报告、提案工作报告，委员分组讨论、大会发言，通过有关决议。',
  });
  clock.pass(2);
  step('close', { outcome: '通过政治决议和各项报告决议，收集大会发言和讨论意见，由办公室分送有关部门。' });
}

/** How the so-manieth member attended: most in full, some with leave, a few late or for half of it. */
function came(index: number): object {
  if (index % 31 === 7) return { state: 'leave', reason: at(['business', 'ill', 'abroad'], index), granter: '秘书长' };
  if (index % 47 === 9) return { state: 'late' };
  if (index % 61 === 11) return { state: 'left-early', halfDays: 3 };
  if (index % 97 === 13) return { state: 'absent' };
  return index % 29 === 3 ? { state: 'present', spoke: index % 2 === 0 ? 'oral' : 'written' } : { state: 'present' };
}
