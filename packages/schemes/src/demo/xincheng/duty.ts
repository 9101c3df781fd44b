import { addDays, addMonths, lastDayOfMonth } from '@lianluo/domain/calendar/day';
import { daysBack, playActivity } from '../activity/activity-course';
import { officeDay } from '../office-days';
import { layDown } from '../plans';
import { at } from '../random';
import { Clock, say } from '../scene';
import { enter } from '../setup';
import type { Stage } from '../story';

/** 进社区 in two years. */
const visits = 6;
const doors = 2;

/** 轮值日 at the doors of the two pilots, its published hours, what visitors told, and visits of communities (domain.md section 1, row 14). */
export function playXinchengDuty({ scene, today, streets }: Stage): void {
  const { committee } = scene;
  const path = `/committees/${committee}/rosters`;
  const from = `${today.slice(0, 7)}-01`;
  const clock = new Clock(scene, officeDay(addDays(from, -6), 0), 60);
  layDown(scene, clock, { publishesDuty: true });
  const begins = new Clock(scene, officeDay(scene.lastDay, -480), 30);
  layDown(scene, begins, { activityTypes: [{ name: '委员进社区', type: 'inspection' }] });
  enter(scene, clock, 'rosters', 'x-roster', {
    name: `${Number(today.slice(5, 7))}月起委员轮值`,
    from,
    to: lastDayOfMonth(addMonths(today, 1)),
    doors: streets.slice(0, doors).map(({ name, unit, communities }, index) => ({
      id: `door-${index + 1}`,
      name: `${name}委员工作室`,
      place: `${at(communities, 0)}党群服务中心`,
      unit: `@${unit}`,
      times: [
        { rule: { every: 'weeks', weekday: 3 + index, onHoliday: 'next' }, from: '09:00', to: '11:30', seats: 2 },
      ],
    })),
    members: streets.slice(0, doors).flatMap(({ members }) => members.slice(1).map((each) => ({ member: `@${each}` }))),
  });
  for (const action of ['draw', 'publish'])
    say(scene, clock.pass(0), {
      as: scene.administrator,
      method: 'POST',
      path: `${path}/{x-roster}/actions/${action}`,
      touch: 'x-roster',
      body: {},
    });
  const told = new Clock(scene, officeDay(scene.lastDay, -3));
  enter(scene, told, 'concerns', 'x-concern', {
    place: `${at(streets, 0).name}委员工作室`,
    topic: '夜间路灯不亮',
    text: `来访群众反映${at(at(streets, 0).roads, 1)}有三盏路灯不亮，晚上出行不便。`,
  });
  say(scene, told.pass(0), {
    as: scene.clerk,
    method: 'POST',
    path: `/committees/${committee}/concerns/{x-concern}/actions/raise`,
    touch: 'x-concern',
    body: {},
  });
  daysBack(scene, visits, 440).forEach((day, number) =>
    playActivity(scene, {
      name: `x-visit-${number}`,
      type: 'inspection',
      named: `@committee-${committee}#activityTypes#0`,
      title: `委员进社区：${at(at(streets, number).communities, number)}`,
      street: at(streets, number),
      day,
      number,
    }),
  );
}
