import type { Day } from '@lianluo/domain/calendar/day';
import { deedMatters } from './deed-matters';
import { officeDay } from '../office-days';
import { at } from '../random';
import { Clock, say, type Scene } from '../scene';
import type { StreetCast } from '../street';

/** How far a deed has come. */
export type DeedReached = 'draft' | 'submitted' | 'returned' | 'declined' | 'confirmed' | 'done';

interface DeedPlan {
  name: string;
  /** Which of the matters it is about. */
  number: number;
  street: StreetCast;
  /** The day of its last step. */
  day: Day;
  reached: DeedReached;
}

/** Writes one 实事 into the script: applied for by its street, confirmed by the office, reported as done. */
export function playDeed(scene: Scene, { name, number, street, day, reached }: DeedPlan): void {
  const { random } = scene;
  const matter = at(deedMatters, number);
  const unit = street.operator ?? scene.clerk;
  const path = `/committees/${scene.committee}/deeds`;
  // From its entry on: handed in the same day, confirmed two later, done within three weeks.
  const [waits, works] = [2, reached === 'done' ? random.int(5, 14) : 0];
  const since = { draft: 0, submitted: 0, returned: waits, declined: waits, confirmed: waits, done: waits + works };
  const clock = new Clock(scene, officeDay(day, -since[reached]), random.int(0, 120));
  const step = (as: string, action: string, body: object) =>
    say(scene, clock, { as, method: 'POST', path: `${path}/{${name}}/actions/${action}`, touch: name, body });
  const fill = (text: string) =>
    text
      .replace('{社}', at(street.communities, number))
      .replace('{路}', at(street.roads, number))
      .replace('{小}', at(street.estates, number))
      .replace('{校}', at(street.schools, number));

  const { type, before, after, people, thousands } = matter;
  const doers = random.shuffled(street.members).slice(0, random.int(1, 4));
  say(scene, clock, {
    as: unit,
    method: 'POST',
    path,
    save: name,
    body: {
      title: fill(matter.title),
      unit: `@${street.unit}`,
      members: doers.map((each) => `@${each}`),
      type,
      beneficiaries: fill(matter.beneficiaries),
      plannedOn: officeDay(clock.day, 20),
      before: `${before}。`,
    },
  });
  if (reached === 'draft') return;
  clock.pass(0);
  step(unit, 'submit', {});
  if (reached === 'submitted') return;
  clock.pass(waits);
  if (reached === 'returned') return step(scene.clerk, 'return', { reason: '请写明受益对象和预计办结的日期。' });
  if (reached === 'declined')
    return step(scene.clerk, 'decline', { reason: '属本单位日常工作，不作为委员办实事统计。' });
  step(scene.clerk, 'confirm', {});
  if (reached === 'confirmed') return;
  clock.pass(works);
  const yuan = thousands * random.int(600, 1400);
  step(unit, 'finish', {
    doneOn: clock.day,
    peopleServed: random.int(...people),
    ...(yuan > 0 && { yuan }),
    after: `${after}。`,
  });
}

const open: readonly DeedReached[] = [
  'draft',
  'submitted',
  'returned',
  'confirmed',
  'declined',
  'submitted',
  'confirmed',
];

export interface DeedYear {
  prefix: string;
  count: number;
  /** Nothing was entered before. */
  from: Day;
  /** Over how many of the last office days they are spread. */
  over?: number;
  streets: readonly StreetCast[];
}

/** Deeds done, evenly over the last office days; as many of them as there was room for. */
export function playDeedsDone(scene: Scene, { prefix, count, from, over = 190, streets }: DeedYear): void {
  const first = officeDay(from, 18);
  for (let number = 0; number < count; number++) {
    const day = officeDay(scene.lastDay, -(Math.round((number * over) / count) + 1));
    if (day < first) break;
    playDeed(scene, { name: `${prefix}-${number}`, number, street: streetOf(streets, number), day, reached: 'done' });
  }
}

/** The deeds of a year: those done, and one in every other state (two of what is under way). */
export function playDeeds(scene: Scene, year: DeedYear): void {
  playDeedsDone(scene, year);
  open.forEach((reached, index) => {
    const number = year.count + index;
    const day = officeDay(scene.lastDay, -index);
    playDeed(scene, {
      name: `${year.prefix}-open-${index}`,
      number,
      street: streetOf(year.streets, number),
      day,
      reached,
    });
  });
}

/** Round after round of the matters begins with the next street, so that no title comes twice. */
const streetOf = (streets: readonly StreetCast[], number: number): StreetCast =>
  at(streets, number + Math.floor(number / deedMatters.length));
