import { addMonths, lastDayOfMonth } from '@lianluo/domain/calendar/day';
import { qinduPreset } from '../../presets/qindu';
import { officeDayFrom } from '../office-days';
import { enterRule } from '../plans';
import { at } from '../random';
import { Clock, say } from '../scene';
import { enter } from '../setup';
import type { Stage } from '../story';

const { words } = qinduPreset;
const books: readonly (readonly [title: string, author: string, list: 'common' | 'special'])[] = [
  ['《乡土中国》', '费孝通', 'common'],
  ['《平凡的世界》', '路遥', 'common'],
  ['《县乡中国》', '杨华', 'special'],
];
/** The streets whose members receive the public. */
const doors = [0, 4];

/** What the office has laid down for the year: rules that come back, a duty roster, a reading group with its books. */
export function playQinduPlans({ scene, today, yearStart, streets }: Stage): void {
  const clock = new Clock(scene, officeDayFrom(yearStart), 20);
  // domain.md section 1, row 10: reading every two months.
  enterRule(scene, clock, {
    name: `${words.reading}（双月）`,
    kind: 'readings',
    title: `{单位}{月}月${words.reading}`,
    rule: { every: 'months', step: 2, day: 18, onHoliday: 'next' },
    units: streets.map(({ unit }) => unit),
  });
  enterRule(scene, clock, {
    name: '主席委员接待日',
    kind: 'activities',
    type: 'reception-day',
    title: '{月}月主席委员接待日',
    rule: { every: 'months', day: 10, onHoliday: 'next' },
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

  const from = `${today.slice(0, 7)}-01`;
  const drawn = new Clock(scene, officeDayFrom(`${addMonths(from, -1).slice(0, 7)}-22`), 90);
  enter(scene, drawn, 'rosters', 'q-roster', {
    name: `${Number(today.slice(5, 7))}月委员值班`,
    from,
    to: lastDayOfMonth(from),
    doors: doors.map((place, index) => {
      const { name, unit, communities } = at(streets, place);
      return {
        id: `door-${index + 1}`,
        name: `${name}联络组接待点`,
        place: `${at(communities, 0)}党群服务中心`,
        unit: `@${unit}`,
        times: [{ rule: { every: 'weeks', weekday: 2, onHoliday: 'skip' }, from: '09:00', to: '11:00', seats: 2 }],
      };
    }),
    members: doors.flatMap((place) =>
      at(streets, place)
        .members.slice(2, 8)
        .map((each) => ({ member: `@${each}` })),
    ),
  });
  for (const action of ['draw', 'publish'])
    say(scene, drawn.pass(0), {
      as: scene.administrator,
      method: 'POST',
      path: `/committees/${scene.committee}/rosters/{q-roster}/actions/${action}`,
      touch: 'q-roster',
      body: {},
    });
}
