import { readList } from '@lianluo/domain/attendance-list/read-list';
import { attendanceStates } from '@lianluo/domain/gathering/attendance';
import { expect, test } from 'vitest';
import { replyScale } from './keys';
import { marksOfList, peopleOf, questionsOf, remarksOf, type ListLine } from './pasted';

const roster = [
  { id: 'm1', name: '张三', sector: '教育界', units: [] },
  { id: 'm2', name: '李汶', sector: '经济界', units: [] },
  { id: 'm4', name: '王芳', sector: '教育界', units: [] },
  { id: 'm5', name: '王芳', sector: '经济界', units: [] },
];
/** As the API answers. */
const read = (text: string) => structuredClone(readList(text, roster)) as unknown as ListLine[];

test('a list says who came, and what it does not say is what was chosen for all', () => {
  const lines = read('张三、李汶（请假）');

  expect(marksOfList(lines, {}, 'present', attendanceStates)).toEqual({
    m1: { state: 'present' },
    m2: { state: 'leave' },
  });
  expect(marksOfList(lines, {}, 'late', attendanceStates)).toEqual({ m1: { state: 'late' }, m2: { state: 'leave' } });
});

test('as replies, whoever was there comes, and whoever was not has asked for leave', () => {
  const states = replyScale.map(({ state }) => state);

  expect(marksOfList(read('张三（迟到）、李汶（缺席）'), {}, 'present', states)).toEqual({
    m1: { state: 'present' },
    m2: { state: 'leave' },
  });
});

test('a name of several and a name of nobody wait for an answer, and are passed over without one', () => {
  const lines = read('张三、王芳、李纹');
  const [several, unknown] = questionsOf(lines);
  const chosen = { [several?.at ?? -1]: 'm5', [unknown?.at ?? -1]: 'm2' };

  expect(several?.line.candidates.map(({ member }) => member)).toEqual(['m4', 'm5']);
  expect(unknown?.line.candidates[0]?.member).toBe('m2');
  expect(Object.keys(marksOfList(lines, {}, 'present', attendanceStates))).toEqual(['m1']);
  const marks = marksOfList(lines, chosen, 'present', attendanceStates);
  expect(peopleOf(marks, new Map(), lines).map(({ id, name }) => [id, name])).toEqual([
    ['m1', '张三'],
    ['m5', '王芳'],
    ['m2', '李汶'],
  ]);
});

test('who is named twice is recorded once, and said', () => {
  const lines = read('张三、张三（请假）');

  expect(marksOfList(lines, {}, 'present', attendanceStates)).toEqual({ m1: { state: 'present' } });
  expect(remarksOf(lines).map(({ written }) => written)).toEqual(['张三（请假）']);
});
