import type { Day } from '@lianluo/domain/calendar/day';
import { officeDay } from '../office-days';
import { at } from '../random';
import type { Scene } from '../scene';
import type { StreetCast } from '../street';
import { playYearTable, spread, type YearLine } from '../year-table';

/** By how much of it each of three groups did last year: the first all six, the second five, the third three. */
const did: readonly (readonly YearLine['did'][])[] = [
  [{ activity: 'inspection' }, 'opinion', 'suggestion', 'survey-report', 'deed', { activity: 'member-day' }],
  ['opinion', 'suggestion', 'survey-report', 'deed', { activity: 'inspection' }],
  ['opinion', 'suggestion', 'deed'],
];

/** The inspection of the first group, to which somebody is found to have come when the year stands. */
export const lateInspection = 'sc-last-0';

/** 六个至少 of last year, since the office entered who there is: all of it is through before the year is looked over. */
export function shacheLastYear(told: Scene, today: Day, since: Day, groups: readonly StreetCast[]): void {
  const year = Number(today.slice(0, 4)) - 1;
  const scene: Scene = { ...told, lastDay: officeDay(`${year}-12-28`, 0) };
  const lines = did.flatMap((things, index) => things.flatMap((each) => spread(at(groups, index), each, 1)));
  playYearTable(scene, `${year}-12-31`, 'sc-last', lines, since);
}
