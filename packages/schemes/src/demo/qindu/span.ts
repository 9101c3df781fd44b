import { reportSpan } from '../call';
import { officeMoves } from '../moves';
import { officeDays } from '../office-days';
import { playOpinion } from '../opinion-course';
import { at, type Random } from '../random';
import type { Scene } from '../scene';
import type { StreetCast } from '../street';
import type { Writer } from '../writing';
import { courseOf, isImproved, reachesProvince, type Fate } from './fates';

/** How many of the span's 308 each street reported, in the order of the streets. */
const shares = [46, 41, 33, 30, 35, 30, 17, 28, 26, 22];

/** What became of the items of the span; the counts add up to 308. */
const fates: readonly (readonly [Fate, number])[] = [
  ['filed', 138],
  ['told', 36],
  ['handled', 24],
  ['fast-lane', 8],
  ['local', 26],
  ['rejected', 42],
  ['city', 29],
  ['both', 3],
  ['province', 2],
];

/** 2022-01-01 to 2023-05-25: the 308 opinions of the report, 5 adopted by the province and 32 by the city. */
export function playSpan(scene: Scene, streets: readonly StreetCast[], writer: Writer): void {
  const { random } = scene;
  const days = spread(officeDays(reportSpan.from, reportSpan.to), 308, random);
  const from = random.shuffled(streets.flatMap((street, index) => Array<StreetCast>(shares[index] ?? 0).fill(street)));
  const ends = random.shuffled(fates.flatMap(([fate, count]) => Array<Fate>(count).fill(fate)));

  days.forEach((day, index) => {
    const street = at(from, index);
    const fate = at(ends, index);
    const wording = writer.write(street, Number(day.slice(5, 7)), reachesProvince(fate) ? 'province' : 'anywhere');
    const rough = isImproved(fate) && random.chance(0.4);
    const name = `o-span-${index + 1}`;
    const moves = courseOf(fate, officeMoves(random, wording, rough), random);
    playOpinion(
      scene,
      day,
      { name, street, wording, rough, ...(fate === 'fast-lane' ? { fastLane: true } : {}) },
      moves,
    );
  });
}

/** So many days out of a list, evenly spread with some chance, the first and the last among them. */
function spread(days: readonly string[], count: number, random: Random): string[] {
  const last = days.length - 1;
  return Array.from({ length: count }, (_, index) => {
    if (index === 0 || index === count - 1) return at(days, index === 0 ? 0 : last);
    const place = Math.round((index * last) / (count - 1)) + random.int(-2, 2);
    return at(days, Math.min(last, Math.max(0, place)));
  });
}
