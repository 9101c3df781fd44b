import { activityTypes, type ActivityType } from '@lianluo/domain/activity/activity-types';
import { yearOf, type Day } from '@lianluo/domain/calendar/day';
import { playGathering, type Reached } from '../gathering-course';
import { officeDay } from '../office-days';
import { at } from '../random';
import type { Scene } from '../scene';
import type { StreetCast } from '../street';
import { activityWords } from './activity-words';

export interface ActivityPlan {
  name: string;
  type: ActivityType;
  street: StreetCast;
  day: Day;
  /** Which of the things of its type it is. */
  number: number;
  /** What it is called, where that is more than its words say. */
  title?: string;
  /** 界别 that does it. */
  sector?: string;
  /** 本会类型, by its saved place in the committee. */
  named?: string;
  /** 服务群众人次 */
  served?: number;
  /** How many members come, of those of the unit. */
  size?: readonly [from: number, to: number];
  reached?: Reached;
}

/** Writes one 委员活动 into the script. */
export function playActivity(scene: Scene, plan: ActivityPlan): void {
  const { name, type, street, day, number, sector = '', named, served, size = [2, 4], reached = 'closed' } = plan;
  const words = activityWords[type] ?? [];
  const [title, record, outcome] = at(words, number);
  const fill = (text: string) =>
    text
      .replaceAll('{社}', at(street.communities, number))
      .replaceAll('{路}', at(street.roads, number))
      .replaceAll('{小}', at(street.estates, number))
      .replaceAll('{校}', at(street.schools, number))
      .replaceAll('{界}', sector);
  playGathering(
    scene,
    day,
    {
      kind: 'activities',
      type,
      name,
      street,
      title: plan.title ?? `${fill(title)}（${yearOf(day)}年${Number(day.slice(5, 7))}月）`,
      topic: activityTypes[type],
      place: at(street.communities, number),
      record: fill(record),
      outcome,
      participants: [],
      size,
      ...(named !== undefined && { own: { named } }),
      ...(served !== undefined && { served }),
    },
    reached,
  );
}

/** So many office days over the last days of the scene, evenly, the newest last. */
export function daysBack(scene: Scene, count: number, over: number): Day[] {
  return Array.from({ length: count }, (_, index) =>
    officeDay(scene.lastDay, -1 - Math.round(((count - 1 - index) * over) / count)),
  );
}
