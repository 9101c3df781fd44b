import { officeDay } from '../office-days';
import { playBackwards, type Move } from '../opinion-course';
import { officeMoves, type OfficeMoves } from '../moves';
import { at } from '../random';
import type { Scene } from '../scene';
import type { StreetCast } from '../street';
import type { Reach, Wording, Writer } from '../writing';
import { knownItems } from './known';

/** One item of the current year: its street, how many office days ago its last step was, and its course. */
interface Plan {
  name: string;
  street: number;
  waited: number;
  course: (moves: OfficeMoves, wording: Wording) => readonly Move[];
  wording?: Wording;
  call?: string;
  reach?: Reach;
  fastLane?: boolean;
  rough?: boolean;
  draft?: boolean;
}

const none = () => [];
const unitsOf = (wording: Wording) => (wording.units.length > 1 ? wording.units : [...wording.units, '区信访局']);
const otherUnit = (wording: Wording) => wording.units[1] ?? '区信访局';
const joint = (m: OfficeMoves, w: Wording) => [...m.toIssued(), m.transferTo(1, 'joint', unitsOf(w))];
/** 分办 to three. */
const inThree = (m: OfficeMoves, w: Wording) => {
  const more = ['区信访局', '区行政审批局'].filter((each) => !unitsOf(w).includes(each));
  return [...m.toIssued(), m.transferTo(1, 'split', [...unitsOf(w), ...more].slice(0, 3))];
};
const closed = (m: OfficeMoves) => [...m.toIssued(), ...m.throughUnit(), m.tellHandled(), m.archive()];

/** What waits on the desk, by how long it waits: deadlines are counted in working days from the last step. */
const waiting: readonly Plan[] = [
  { name: 'draft-1', street: 0, waited: 0, draft: true, course: none },
  { name: 'draft-2', street: 4, waited: 24, draft: true, course: none },
  { name: 'draft-3', street: 0, waited: 1, course: (m) => [m.withdraw(0)] },
  { name: 'submitted-3', street: 9, waited: 6, course: none },
  { name: 'submitted-fast', street: 5, waited: 1, fastLane: true, course: none },
  {
    name: 'submitted-again',
    street: 7,
    waited: 2,
    course: (m) => [m.giveBack(3, '请补充涉及户数和具体路段。'), m.resubmit(17)],
  },
  { name: 'lift', street: 3, waited: 2, wording: knownItems.lift, call: 'ca-care', course: none },
  { name: 'returned-1', street: 8, waited: 17, course: (m) => [m.giveBack(1, '一事一报，请将两件事拆分后重新报送。')] },
  { name: 'returned-2', street: 0, waited: 19, course: (m) => [m.giveBack(2, '建议较笼统，请补充可操作的措施。')] },
  { name: 'edited-parent', street: 4, waited: 1, rough: true, course: (m) => [m.edit(9)] },
  {
    name: 'edited-back',
    street: 9,
    waited: 1,
    course: (m) => [m.edit(1), m.review(14), m.giveBack(1, '数据与街道台账不一致，请核对。', 'administrator')],
  },
  {
    name: 'canteen',
    street: 5,
    waited: 0,
    wording: knownItems.canteen,
    call: 'ca-care',
    course: (m) => [m.edit(1), m.review(1)],
  },
  { name: 'reviewed-late', street: 8, waited: 4, course: (m) => [m.edit(1), m.review(2)] },
  { name: 'signed-1', street: 0, waited: 1, course: (m) => [m.edit(1), m.review(1), m.sign(1)] },
  { name: 'issued-2', street: 4, waited: 5, course: (m) => [...m.toIssued(), ...m.instructed(14, true).slice(0, 4)] },
  {
    name: 'issued-3',
    street: 5,
    waited: 7,
    course: (m) => [...m.toIssued(), m.adopt(9, 'county'), ...m.instructed(3).slice(0, 1)],
  },
  { name: 'assigned-1', street: 2, waited: 1, course: (m) => [...m.toIssued(), m.transfer(18)] },
  { name: 'assigned-late', street: 3, waited: 5, course: (m) => [...m.toIssued(), m.transfer(9)] },
  { name: 'signed-for-1', street: 0, waited: 5, course: (m) => [...m.toIssued(), m.transfer(14), m.signFor(2)] },
  { name: 'signed-for-due', street: 8, waited: 14, course: (m) => [...m.toIssued(), m.transfer(33), m.signFor(1)] },
  { name: 'signed-for-late', street: 4, waited: 18, course: (m) => [...m.toIssued(), m.transfer(52), m.signFor(1)] },
  {
    name: 'market',
    street: 1,
    waited: 5,
    rough: true,
    wording: knownItems.market,
    course: (m, w) => [
      ...joint(m, w),
      m.signFor(1, 0),
      m.signFor(0, 1),
      m.reply(11, 1, '已派员参与现场勘查，会签同意城管部门意见。'),
      m.check(1, 1),
      m.reply(1, 0),
    ],
  },
  {
    name: 'replied-1',
    street: 9,
    waited: 1,
    course: (m) => [...m.toIssued(), m.transfer(1), m.signFor(1), m.reply(31)],
  },
  {
    name: 'bus',
    street: 7,
    waited: 1,
    wording: knownItems.bus,
    course: (m) => [
      ...m.toIssued(),
      m.transfer(29),
      m.signFor(1),
      m.askReturn(2, '线路班次由市公交公司统一调度，建议改由市级协调，本单位配合。'),
    ],
  },
  {
    name: 'joint-1',
    street: 2,
    waited: 2,
    course: (m, w) => [
      ...m.toIssued(),
      m.transferTo(24, 'joint', [...unitsOf(w), '区档案馆']),
      m.signFor(1, 0),
      m.signFor(1, 1),
      m.release(0, unitsOf(w).length, '经核实，此事与该单位职责无关。'),
      m.reply(3, 1),
    ],
  },
  {
    name: 'split-1',
    street: 5,
    waited: 3,
    course: (m, w) => [
      ...inThree(m, w),
      m.signFor(1, 0),
      m.signFor(0, 1),
      m.signFor(0, 2),
      ...m.extended(9, '须会同街道逐户核实，预计再用二十个工作日。', 2, 30),
      m.reply(13, 0),
      m.check(1, 0),
    ],
  },
  {
    name: 'changed-unit',
    street: 3,
    waited: 2,
    course: (m, w) => [
      ...m.toIssued(),
      m.transfer(38),
      m.askReturn(2, '不属本单位职责范围。'),
      m.changeUnit(1, otherUnit(w)),
    ],
  },
  {
    name: 'return-refused',
    street: 8,
    waited: 1,
    course: (m) => [
      ...m.toIssued(),
      m.transfer(30),
      m.signFor(1),
      m.askReturn(2, '建议转由街道办理。'),
      m.refuseReturn(1, '该事项属你单位职责，请商街道共同办理。'),
    ],
  },
  {
    name: 'check-failed',
    street: 0,
    waited: 6,
    course: (m) => [
      ...m.toIssued(),
      m.transfer(1),
      m.signFor(1),
      m.reply(37),
      m.refuse(2, '未说明完成时限，请补充后重新办复。'),
    ],
  },
  { name: 'fast-lane', street: 1, waited: 2, fastLane: true, course: (m) => [m.transfer(0), m.signFor(0)] },
  {
    name: 'handled-1',
    street: 4,
    waited: 3,
    course: (m) => [...m.toIssued(), ...m.throughUnit(), m.handUp(2, undefined, true)],
  },
  { name: 'handled-local', street: 0, waited: 1, course: (m) => [m.handleLocally(9)] },
  { name: 'rejected-1', street: 9, waited: 9, course: (m) => [m.reject(8)] },
];

/** What has come to its end this year. */
const done: readonly Plan[] = [
  { name: 'fed-back-1', street: 2, waited: 4, course: (m) => [...m.toIssued(), ...m.throughUnit(), m.tellHandled()] },
  { name: 'fed-back-2', street: 0, waited: 128, course: (m) => [m.handleLocally(6), m.tellLocal()] },
  { name: 'archived-1', street: 1, waited: 20, course: (m) => [...closed(m), m.handUp(0), m.adopt(12, 'city')] },
  {
    name: 'archived-2',
    street: 4,
    waited: 35,
    reach: 'province',
    course: (m) => [
      ...m.toIssued(),
      m.handUp(1),
      m.archive(),
      m.adopt(8, 'city'),
      m.adopt(4, 'city-party', 'combined'),
      m.adopt(10, 'province'),
    ],
  },
  {
    name: 'archived-3',
    street: 0,
    waited: 58,
    course: (m) => [...m.toIssued(), ...m.instructed(2), ...m.throughUnit(), m.tellHandled(), m.archive()],
  },
  {
    name: 'archived-4',
    street: 3,
    waited: 76,
    course: (m) => [...m.toIssued(), m.handUp(1), m.archive(), m.adopt(9, 'city')],
  },
  { name: 'archived-5', street: 8, waited: 98, course: (m) => [...m.toIssued(), m.tellIssued(), m.archive()] },
  { name: 'archived-6', street: 5, waited: 120, course: closed },
  { name: 'archived-8', street: 9, waited: 152, course: (m) => [m.handleLocally(5), m.tellLocal(), m.archive()] },
  { name: 'archived-rejected', street: 7, waited: 149, course: (m) => [m.reject(2), m.tellRejected(), m.archive()] },
  { name: 'merged-1', street: 4, waited: 0, course: (m) => [m.merge(8, 'o-now-edited-parent')] },
];

/** The current year's items, in every state a desk may see; 沣东 has reported nothing. */
export function playCurrentYear(scene: Scene, yearStart: string, streets: readonly StreetCast[], writer: Writer): void {
  for (const { name, street: index, waited, course, wording: known, reach, ...how } of [...waiting, ...done]) {
    const street = at(streets, index);
    const begun = officeDay(scene.lastDay, -(waited + 10));
    const wording = known ?? writer.write(street, Number((begun < yearStart ? yearStart : begun).slice(5, 7)), reach);
    const moves = officeMoves(scene.random, wording, how.rough);
    playBackwards(scene, yearStart, waited, { name: `o-now-${name}`, street, wording, ...how }, course(moves, wording));
  }
}
