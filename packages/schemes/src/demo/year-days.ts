import { addDays, addMonths, type Day } from '@lianluo/domain/calendar/day';
import { officeDays } from './office-days';
import type { Scene } from './scene';

/** A period of this year, as far as it has come. */
export interface Begun {
  /** Whether it is the one that today lies in. */
  current: boolean;
  days: readonly Day[];
}

/** Before that many office days of a period nobody has anything to show in it. */
const settling = 3;

/** The months, quarters or halves of this year that are under way or over, the newest first; what is too young is not among them. */
export function periodsBack(scene: Scene, today: Day, months: 1 | 3 | 6): Begun[] {
  const newYear: Day = `${today.slice(0, 4)}-01-01`;
  return Array.from({ length: 12 / months }, (_, index) => addMonths(newYear, index * months))
    .filter((from) => from <= today)
    .map((from) => {
      const end = addDays(addMonths(from, months), -1);
      return { current: today <= end, days: officeDays(from, end < scene.lastDay ? end : scene.lastDay) };
    })
    .filter(({ days }) => days.length > settling)
    .toReversed();
}

/** The day that far into a period: 0 its first, and below 1 the last that it has. */
export const dayAt = ({ days }: Pick<Begun, 'days'>, share: number): Day =>
  days[Math.floor(share * days.length)] ?? days[0] ?? '';

/** So many days of this year, evenly, the newest last; fewer where it is young, so that not everything falls on one. */
export function daysOfYear(scene: Scene, today: Day, count: number): Day[] {
  const days = officeDays(`${today.slice(0, 4)}-01-01`, scene.lastDay);
  const room = Math.min(count, Math.floor(days.length / 2));
  return Array.from({ length: room }, (_, index) => dayAt({ days }, (index + 1) / (room + 0.01) - 0.001));
}
