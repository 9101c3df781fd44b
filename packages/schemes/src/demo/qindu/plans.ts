import { addDays, lastDayOfMonth } from '@lianluo/domain/calendar/day';
import { qindu } from '../../rules/qindu';
import { officeDayFrom } from '../office-days';
import { enterRule } from '../plans';
import { at } from '../random';
import { Clock } from '../scene';
import { enter } from '../setup';
import type { Stage } from '../story';

const { words } = qindu;
const books: readonly (readonly [title: string, author: string, list: 'common' | 'special'])[] = [
  ['《乡土中国》', '费孝通', 'common'],
  ['《平凡的世界》', '路遥', 'common'],
  ['《县乡中国》', '杨华', 'special'],
];

/** What the office has laid down for the year: rules that come back, a reading group with its books. */
export function playQinduPlans({ scene, today, yearStart, streets }: Stage): void {
  const clock = new Clock(scene, officeDayFrom(yearStart), 20);
  // What was read and received until now was planned by hand: the rules begin with the month to come.
  const from = addDays(lastDayOfMonth(today), 1);
  // domain.md section 1, row 10: reading every two months.
  enterRule(scene, clock, {
    name: `${words.reading}（双月）`,
    kind: 'readings',
    title: `{单位}{月}月${words.reading}`,
    rule: { every: 'months', step: 2, day: 18, onHoliday: 'next' },
    units: streets.map(({ unit }) => unit),
    from,
  });
  enterRule(scene, clock, {
    name: '主席委员接待日',
    kind: 'activities',
    type: 'reception-day',
    title: '{月}月主席委员接待日',
    rule: { every: 'months', day: 10, onHoliday: 'next' },
    from,
  });
  const group = streets.slice(0, 2).flatMap(({ members }) => members.slice(0, 6));
  enter(scene, clock, 'reading-groups', 'q-readers', {
    name: `${words.reading}读书群`,
    owner: `@${at(group, 1)}`,
    members: group.map((each) => `@${each}`),
  });
  const half = `${today.slice(0, 4)}-H1`;
  for (const [index, [title, author, list]] of books.entries())
    enter(scene, clock, 'books', `q-book-${index}`, {
      title,
      author,
      list,
      half,
      ...(list === 'special' && { group: '@q-readers' }),
    });
}
