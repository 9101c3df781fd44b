import { addDays, addMonths, type Day } from '@lianluo/domain/calendar/day';
import { qindu } from '../../rules/qindu';
import { reportSpan } from '../call';
import { consultation } from '../consultations';
import { playGathering, type Reached } from '../gathering-course';
import { isOfficeDay, officeDay, officeDayFrom, officeDays } from '../office-days';
import { reading } from '../readings';
import type { Scene } from '../scene';
import { at } from '../random';
import type { StreetCast } from '../street';
import { topicOfTheme } from './topics';

const { words } = qindu;

/** How a street's station stands today: days since it was last held, or days until (or since) its date. */
type Standing = { held: number } | { due: number } | { overdue: number } | 'never';

/** In the order of the streets. 沣东 has never begun. */
const readingStands: readonly Standing[] = [
  { held: 10 },
  { due: 4 },
  { held: 14 },
  { overdue: 9 },
  { held: 23 },
  { held: 7 },
  'never',
  { held: 5 },
  { held: 19 },
  { held: 26 },
];
const consultationStands: readonly Standing[] = [
  { held: 17 },
  { held: 25 },
  { held: 8 },
  { due: 6 },
  { held: 20 },
  { held: 11 },
  'never',
  { held: 33 },
  { held: 13 },
  { overdue: 12 },
];

/** Every two months of the report's span, in every street but the one that has never begun. */
export function playSpanReadings(scene: Scene, streets: readonly StreetCast[]): void {
  streets.forEach((street, index) => {
    if (readingStands[index] === 'never') return;
    for (let from = reportSpan.from; from < '2023-05-01'; from = addMonths(from, 2)) {
      const days = officeDays(
        addDays(from, 8),
        from === '2023-05-01' ? reportSpan.to : addDays(addMonths(from, 2), -8),
      );
      const day = scene.random.pick(days);
      playGathering(
        scene,
        day,
        reading(scene.random, `r-${street.key}-${from.slice(0, 7)}`, street, words.reading, day),
      );
    }
  });
}

/** The current year's readings and consultations: most streets alive, one due, one overdue, one empty of each. */
export function playYearGatherings(scene: Scene, today: Day, yearStart: Day, streets: readonly StreetCast[]): void {
  let number = 0;
  // Each street begins elsewhere in the list of questions, and takes up none of them twice.
  const asked = new Map<number, number>();
  const nextTheme = (index: number): number => {
    const theme = asked.get(index) ?? index * 3;
    asked.set(index, theme + 1);
    return theme;
  };
  streets.forEach((street, index) => {
    for (const day of heldDays(today, yearStart, readingStands[index] ?? 'never', 2))
      playGathering(scene, day, reading(scene.random, `r-now-${++number}`, street, words.reading, day));
    for (const [back, day] of heldDays(today, yearStart, consultationStands[index] ?? 'never', 3).entries()) {
      const reached = back === 0 && index % 4 === 0 ? 'held' : 'closed';
      const theme = nextTheme(index);
      playGathering(
        scene,
        day,
        {
          ...consultation(scene.random, `c-now-${++number}`, street, words.consultation, theme),
          // One that explains where a station stands may lie before the topics of the year.
          ...(day >= yearStart && { topics: [topicOfTheme(theme)] }),
        },
        reached,
      );
    }
  });

  const ahead: readonly (readonly ['readings' | 'consultations', number, number, Reached])[] = [
    ['readings', 1, 3, 'announced'],
    ['readings', 3, 2, 'announced'],
    ['readings', 9, 12, 'draft'],
    ['readings', 5, 28, { cancelled: '因场地维修，改期另行通知。' }],
    ['consultations', 3, 5, 'announced'],
    ['consultations', 9, 2, 'announced'],
    ['consultations', 6, 9, 'draft'],
    ['consultations', 2, 11, 'draft'],
    ['consultations', 4, 4, { cancelled: '议题已由街道先行解决，不再组织。' }],
  ];
  for (const [kind, index, days, reached] of ahead) {
    const street = at(streets, index);
    const day = officeDay(today, days);
    const entry =
      kind === 'readings'
        ? reading(scene.random, `r-now-${++number}`, street, words.reading, day)
        : consultation(scene.random, `c-now-${++number}`, street, words.consultation, nextTheme(index));
    playGathering(scene, day, entry, reached);
  }
}

/** The days it was held this year, newest first; where only an earlier year explains its standing, that one day. */
function heldDays(today: Day, yearStart: Day, standing: Standing, months: number): Day[] {
  const last = lastHeld(today, standing, months);
  if (!last) return [];
  const days = [last];
  for (let back = 1; ; back++) {
    const day = officeDayFrom(addMonths(last, -months * back));
    if (day < yearStart) return days;
    days.push(day);
  }
}

function lastHeld(today: Day, standing: Standing, months: number): Day | undefined {
  if (standing === 'never') return undefined;
  if ('held' in standing) return officeDay(addDays(today, -standing.held), 0);
  // A date within the week of notice (or past it) may move a little, so that its last day was a day of work.
  const [from, to] = 'due' in standing ? [1, 7] : [-20, -2];
  const wish = 'due' in standing ? standing.due : -standing.overdue;
  const choices = Array.from({ length: to - from + 1 }, (_, index) => from + index)
    .sort((a, b) => Math.abs(a - wish) - Math.abs(b - wish))
    .map((offset) => addMonths(addDays(today, offset), -months))
    .filter(isOfficeDay);
  return choices[0];
}
