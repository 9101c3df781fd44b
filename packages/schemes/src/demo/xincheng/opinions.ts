import { officeMoves, type OfficeMoves } from '../moves';
import { officeDay } from '../office-days';
import { playBackwards, type Move } from '../opinion-course';
import { at } from '../random';
import type { Stage } from '../story';

const archived = (m: OfficeMoves) => [...m.toIssued(), m.archive()];
const adopted = (m: OfficeMoves) => [...archived(m), m.adopt(6, 'city')];
const handled = (m: OfficeMoves) => [...m.toIssued(), ...m.throughUnit(), m.tellHandled(), m.archive()];

/** 25 items of this year: how many office days ago the last step was, and the course. */
const courses: readonly (readonly [number, (moves: OfficeMoves) => readonly Move[]])[] = [
  [0, () => []],
  [1, () => []],
  [5, () => []],
  [1, (m) => [m.edit()]],
  [1, (m) => [m.edit(), m.review()]],
  [1, (m) => [m.edit(), m.review(), m.sign()]],
  [2, (m) => m.toIssued()],
  [7, (m) => m.toIssued()],
  [2, (m) => [...m.toIssued(), m.transfer()]],
  [6, (m) => [...m.toIssued(), m.transfer(), m.signFor()]],
  [1, (m) => [...m.toIssued(), m.transfer(), m.signFor(), m.reply()]],
  [3, (m) => [...m.toIssued(), ...m.throughUnit()]],
  [12, (m) => [m.reject(), m.tellRejected()]],
  [20, archived],
  [35, archived],
  [50, archived],
  [70, archived],
  [15, handled],
  [45, handled],
  [18, adopted],
  [32, adopted],
  [48, adopted],
  [64, adopted],
  [80, (m) => [...adopted(m), m.adopt(8, 'province')]],
  [95, (m) => [...m.toIssued(), m.tellIssued(), m.archive()]],
];

/** The opinions of this year. */
export function playXinchengYear({ scene, yearStart, streets, words }: Stage): void {
  courses.forEach(([waited, course], index) => {
    const street = at(streets, index * 2);
    const begun = officeDay(scene.lastDay, -(waited + 10));
    const wording = words.write(street, Number((begun < yearStart ? yearStart : begun).slice(5, 7)));
    const moves = officeMoves(scene.random, wording);
    playBackwards(scene, yearStart, waited, { name: `xo-${index + 1}`, street, wording }, course(moves));
  });
}
