import type { Day } from '@lianluo/domain/calendar/day';
import type { Office } from '../office';
import { officeDay, officeDayFrom } from '../office-days';
import { at, random } from '../random';
import { Clock, say, type Scene } from '../scene';
import { enterMember } from '../setup';

/** The newest of this day of the year that has come by the last day of the story. */
const newest = (monthDay: string, lastDay: Day): Day => {
  const year = Number(lastDay.slice(0, 4));
  return `${year}-${monthDay}` <= lastDay ? `${year}-${monthDay}` : `${year - 1}-${monthDay}`;
};

/**
 * 委员退出和暂停履职若干规定, 增补 and 特聘: one who was suspended in March and came back in summer, one who rose to the standing
 * committee, one who is invited, one who joined in the course of a year. Their days are told, so that rules can ask for them.
 */
export function playHistories(
  { scene: told, clock: opened, invent, works }: Office,
  members: readonly string[],
  added: { save: string; group: string },
): void {
  // With a chance of its own: nothing else in the story is otherwise for it.
  const scene: Scene = { ...told, random: random(303) };
  // What lay before the office began is entered on its second day, when the members stand on the roster.
  const second = officeDay(opened.day, 1);
  const dayFor = (on: Day) => (on > second ? officeDayFrom(on) : second);
  const change = (index: number, on: Day, body: object) => {
    const save = at(members, index);
    say(scene, new Clock(scene, dayFor(on), 60).pass(0, 30), {
      as: scene.administrator,
      method: 'PATCH',
      path: `/committees/${scene.committee}/members/{${save}}`,
      touch: save,
      body,
    });
  };
  const suspended = newest('03-10', scene.lastDay);
  const restored = `${suspended.slice(0, 4)}-06-10`;
  change(30, suspended, { status: 'suspended', statusFrom: suspended });
  if (restored <= scene.lastDay) change(30, restored, { status: 'active', statusFrom: restored });
  const risen = newest('02-20', scene.lastDay);
  change(25, risen, { level: 'standing', levelFrom: risen });
  change(40, second, { invited: true });

  const joinedOn = officeDay(newest('02-20', scene.lastDay), 0);
  enterMember(scene, new Clock(scene, dayFor(joinedOn), 120), added.save, {
    ...invent(),
    sector: '教育界',
    partyMember: false,
    party: '群众',
    post: works('教育界'),
    joinedOn,
    placements: [{ group: `@${added.group}`, basis: 'work', from: joinedOn }],
  });
}
