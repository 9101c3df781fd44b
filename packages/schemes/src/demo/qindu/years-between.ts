import { addDays, yearOf, type Day } from '@lianluo/domain/calendar/day';
import { reportSpan } from '../call';
import { officeMoves } from '../moves';
import { officeDay, officeDays } from '../office-days';
import { playOpinion } from '../opinion-course';
import { at } from '../random';
import type { Scene } from '../scene';
import type { StreetCast } from '../street';
import type { Writer } from '../writing';
import { courseOf, isImproved, type Fate } from './fates';

const aYear = 30;
const aSeason = 80;
const fates: readonly Fate[] = [
  'filed',
  'local',
  'handled',
  'rejected',
  'filed',
  'city',
  'local',
  'told',
  'filed',
  'handled',
];

/**
 * What was reported between the span of the report and the current year: some thirty items a year, over all its months. No report
 * counts them; they are there so that the term has no year without any, and “比去年同期” has something to say.
 */
export function playYearsBetween(scene: Scene, today: Day, streets: readonly StreetCast[], writer: Writer): void {
  const { random } = scene;
  for (let year = yearOf(reportSpan.to); year < yearOf(today); year++) {
    const newYear = `${year}-01-01`;
    const from = newYear < reportSpan.to ? officeDay(reportSpan.to, 2) : newYear;
    const days = officeDays(from, `${year}-12-28`);
    const count = Math.round((aYear * days.length) / officeDays(newYear, addDays(newYear, 364)).length);
    for (let index = 0; index < count; index++) {
      const day = at(days, Math.floor(((index + random.int(0, 9) / 10) * days.length) / count));
      const street = at(streets, random.int(0, streets.length - 1));
      // What takes a season to come to its end has not done so when it began last month.
      const fate = officeDay(day, aSeason) < scene.lastDay ? at(fates, index) : 'filed';
      const wording = writer.write(street, Number(day.slice(5, 7)));
      const rough = isImproved(fate) && random.chance(0.3);
      const moves = officeMoves(random, wording, rough);
      playOpinion(
        scene,
        day,
        { name: `o-${year}-${index + 1}`, street, wording, rough },
        courseOf(fate, moves, random),
      );
    }
  }
}
