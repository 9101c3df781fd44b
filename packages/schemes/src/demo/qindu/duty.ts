import { addMonths, lastDayOfMonth, type Day } from '@lianluo/domain/calendar/day';
import { officeDay } from '../office-days';
import { enterRule } from '../plans';
import { at } from '../random';
import { Clock, say, type Scene } from '../scene';
import { enter } from '../setup';
import type { StreetCast } from '../street';

/** 委员之家 of the first streets are open once a week, two months ahead. */
const doors = 4;
const heard = [
  ['小区门口停车难', '上下班时小区门口停满车，消防通道常被占用，盼望划出夜间车位。'],
  ['早市占道', '早市摊位摆到慢车道上，接送学生的车绕行，建议划定范围和时间。'],
] as const;

const doorName = ({ name }: StreetCast): string => `${name}委员之家`;

/** 联络组活动日 each month, the turns at four doors, and what visitors said there. */
export function playQinduDuty(scene: Scene, today: Day, streets: readonly StreetCast[]): void {
  const clock = new Clock(scene, officeDay(today, -6), 30);
  enterRule(scene, clock, {
    name: '联络组活动日',
    kind: 'activities',
    type: 'member-day',
    rule: { every: 'months', day: 15, onHoliday: 'next' },
    title: '{单位}{月}月活动日',
    unitType: 'liaison-group',
  });
  const from = `${today.slice(0, 7)}-01`;
  enter(scene, clock, 'rosters', 'qd-roster', {
    name: `${Number(from.slice(5, 7))}月起值班表`,
    from,
    to: lastDayOfMonth(addMonths(from, 1)),
    doors: streets.slice(0, doors).map((street, index) => ({
      id: street.key,
      name: doorName(street),
      unit: `@${street.unit}`,
      times: [{ rule: { every: 'weeks', weekday: index + 1, onHoliday: 'skip' }, from: '09:00', to: '11:30' }],
    })),
    // One of them can come on Wednesdays alone.
    members: streets.flatMap(({ members }, street) =>
      members.slice(0, 2).map((member, index) => ({
        member: `@${member}`,
        ...(street + index === 0 && { weekdays: [3] }),
      })),
    ),
  });
  for (const step of ['draw', 'publish'])
    say(scene, clock.pass(0, 4), {
      as: scene.clerk,
      method: 'POST',
      path: `/committees/${scene.committee}/rosters/{qd-roster}/actions/${step}`,
      touch: 'qd-roster',
      body: {},
    });
  heard.forEach(([topic, text], index) => {
    const street = at(streets, index);
    enter(scene, clock, 'concerns', `qd-concern-${index}`, {
      place: doorName(street),
      receivedBy: [`@${at(street.members, 0)}`],
      topic,
      text,
    });
  });
}
