import { officeMoves, type OfficeMoves } from '../moves';
import { officeDay } from '../office-days';
import { playBackwards, type Move } from '../opinion-course';
import { at } from '../random';
import type { Stage } from '../story';
import type { Reach } from '../writing';

const archived = (m: OfficeMoves) => [...m.toIssued(), m.archive()];
const adopted = (m: OfficeMoves) => [...archived(m), m.adopt(6, 'city')];
const handled = (m: OfficeMoves) => [...m.toIssued(), ...m.throughUnit(), m.tellHandled(), m.archive()];

/** 25 items of this year: how many office days ago the last step was, and the course. */
const courses: readonly (readonly [number, (moves: OfficeMoves) => readonly Move[], Reach?])[] = [
  [0, () => []],
  [1, () => []],
  [6, () => []],
  [1, (m) => [m.edit()]],
  [1, (m) => [m.edit(), m.review()]],
  [1, (m) => [m.edit(5), m.review(9), m.sign(2)]],
  [2, (m) => m.toIssued()],
  [9, (m) => m.toIssued()],
  [2, (m) => [...m.toIssued(), m.transfer(15)]],
  [6, (m) => [...m.toIssued(), m.transfer(22), m.signFor()]],
  [1, (m) => [...m.toIssued(), m.transfer(7), m.signFor(), m.reply(26)]],
  [3, (m) => [...m.toIssued(), ...m.throughUnit()]],
  [30, (m) => [m.reject(), m.tellRejected()]],
  [42, archived],
  [75, archived],
  [112, archived],
  [135, archived],
  [55, handled],
  [100, handled],
  [22, adopted],
  [62, adopted],
  [88, adopted],
  [125, adopted],
  [150, (m) => [...adopted(m), m.adopt(8, 'province')], 'province'],
  [170, (m) => [...m.toIssued(), m.tellIssued(), m.archive()]],
];

/** The opinions of this year. */
export function playXinchengYear({ scene, yearStart, streets, words }: Stage): void {
  courses.forEach(([waited, course, reach], index) => {
    const street = at(streets, index * 2);
    const begun = officeDay(scene.lastDay, -(waited + 10));
    const wording = words.write(street, Number((begun < yearStart ? yearStart : begun).slice(5, 7)), reach);
    const moves = officeMoves(scene.random, wording);
    playBackwards(scene, yearStart, waited, { name: `xo-${index + 1}`, street, wording }, course(moves));
  });
}
