import type { Day } from '@lianluo/domain/calendar/day';
import { officeMoves, type OfficeMoves } from '../moves';
import { playOpinion, type Move } from '../opinion-course';
import type { Scene } from '../scene';
import type { StreetCast } from '../street';
import type { Writer } from '../writing';

/** Writes an opinion into the script that is reported on a day and goes a short way. */
export function tellOpinion(
  scene: Scene,
  words: Writer,
  { name, street, day }: { name: string; street: StreetCast; day: Day },
  course: (moves: OfficeMoves) => readonly Move[],
): void {
  const wording = words.write(street, Number(day.slice(5, 7)));
  playOpinion(scene, day, { name, street, wording }, course(officeMoves(scene.random, wording)));
}

/** 街道协调解决 and put away: the shortest way of an opinion that was of use. */
export const settledHere = (m: OfficeMoves): Move[] => [m.handleLocally(1), m.tellLocal(1), m.archive(1)];
/** 编发 and put away. */
export const published = (m: OfficeMoves): Move[] => [...m.toIssued(), m.archive(1)];
