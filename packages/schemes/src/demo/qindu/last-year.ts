import { officeMoves } from '../moves';
import { officeDays } from '../office-days';
import { playOpinion } from '../opinion-course';
import { at } from '../random';
import type { Scene } from '../scene';
import type { StreetCast } from '../street';
import type { Writer } from '../writing';

/** Thirty items of the year before, in the same months as this year has had so far, so that “比去年同期” has something to say. */
export function playLastYear(scene: Scene, year: number, streets: readonly StreetCast[], writer: Writer): void {
  const { random, lastDay } = scene;
  const days = officeDays(`${year}-01-01`, `${year}-${lastDay.slice(5, 7)}-28`);
  for (let index = 0; index < 30; index++) {
    const day = at(days, Math.floor((index * days.length) / 30));
    const street = at(streets, random.int(0, streets.length - 1));
    const wording = writer.write(street, Number(day.slice(5, 7)));
    const moves = officeMoves(random, wording);
    const adopted = index % 9 === 4 ? [moves.adopt(15, 'city')] : [];
    playOpinion(scene, day, { name: `o-last-${index + 1}`, street, wording }, [
      ...moves.toIssued(),
      ...adopted,
      moves.archive(),
    ]);
  }
}
