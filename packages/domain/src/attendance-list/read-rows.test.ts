import { expect, test } from 'vitest';
import type { Cell, Sheet, ToldCells } from '../sheet/cells';
import { readRows } from './read-rows';
import type { Listed } from './told';

const roster: Listed[] = [
  { id: 'm1', name: '张三', sector: '教育界', units: ['古渡街道联络组'] },
  { id: 'm2', name: '李汶', sector: '经济界', units: ['人民路街道联络组'] },
  { id: 'm3', name: '王晓明', sector: '医药卫生界', units: [] },
  { id: 'm4', name: '王芳', sector: '教育界', units: ['古渡街道联络组'] },
  { id: 'm5', name: '王芳', sector: '经济界', units: ['渭阳街道联络组'] },
];
const sheet = (rows: readonly (readonly Cell[])[], told?: ReadonlyMap<number, ToldCells>): Sheet => ({
  name: 'Sheet1',
  rows,
  merges: [],
  ...(told && { told }),
});
const read = (rows: readonly (readonly Cell[])[], told?: ReadonlyMap<number, ToldCells>) =>
  readRows(sheet(rows, told), roster).map(({ row, match, member, told: said }) => [row, member?.member ?? match, said]);

test('an attendance list is read by its headings, whatever stands above it', () => {
  const rows = [
    ['全体会议考勤表'],
    ['序号', '委员姓名', '界别', '签到情况', '请假原因', '批准人', '天数', '发言'],
    [1, '张 三', '教育界', '√', null, null, 1.5, '口头发言'],
    [2, '李汶', '经济界', '请假', '出差', '秘书长', null, null],
    [3, '王晓明', '医药卫生界', '×', null, null, null, null],
    [4, '王芳', '经济界', '迟到', null, null, 1, '书面'],
    [5, '王芳', '教育界', null, '住院', null, null, null],
  ];
  expect(read(rows)).toEqual([
    [3, 'm1', { state: 'present', halfDays: 3, spoke: 'oral' }],
    [4, 'm2', { state: 'leave', reason: 'business', granter: '秘书长' }],
    [5, 'm3', { state: 'absent' }],
    [6, 'm5', { state: 'late', halfDays: 2, spoke: 'written' }],
    [7, 'm4', { state: 'leave', reason: 'ill' }],
  ]);
});

test('namesakes of one sector are told apart by their group, and those of one group by their sector', () => {
  const of = (id: string, sector: string, unit: string) => ({ id, name: '王芳', sector, units: [unit] });
  const namesakes = [
    of('a', '教育界', '古渡街道联络组'),
    of('b', '教育界', '渭阳街道联络组'),
    of('c', '经济界', '古渡街道联络组'),
  ];
  const rows = [
    ['姓名', '界别', '单位', '出席情况'],
    ['王芳', '教育界', '渭阳街道联络组', '出席'],
    ['王芳', '经济界', '古渡街道联络组', '出席'],
    ['王芳', '教育界', '古渡街道联络组', '请假'],
    ['王芳', '教育界', null, '出席'],
  ];

  expect(readRows(sheet(rows), namesakes).map(({ member, match }) => member?.member ?? match)).toEqual([
    'b',
    'c',
    'a',
    'several',
  ]);
});

test('a column for each half-day is counted, and groups stand above their members', () => {
  const rows = [
    ['姓名', '8日上午', '8日下午', '9日上午'],
    ['教育界（2人）', null, null, null],
    ['张三', '√', '√', '×'],
    ['王芳', '假', '假', '假'],
    ['渭阳街道联络组', null, null, null],
    ['王芳', '√', '√', '√'],
  ];
  expect(read(rows)).toEqual([
    [3, 'm1', { state: 'present', halfDays: 2 }],
    [4, 'm4', { state: 'leave' }],
    [6, 'm5', { state: 'present', halfDays: 3 }],
  ]);
});

test('a list that was printed in two columns is read in both', () => {
  const rows = [
    ['序号', '姓名', '签到', '序号', '姓名', '签到'],
    [1, '张三', '√', 2, '李汶', '○'],
  ];
  expect(read(rows)).toEqual([
    [2, 'm1', { state: 'present' }],
    [2, 'm2', { state: 'leave' }],
  ]);
});

test('who was crossed out is told and not taken', () => {
  const told = new Map([[1, new Map([[0, { struck: '张三' }]])]]);
  const rows = [
    ['姓名', '出席情况'],
    [null, '√'],
    ['李汶', '√'],
  ];
  expect(read(rows, told)).toEqual([
    [2, 'struck', {}],
    [3, 'm2', { state: 'present' }],
  ]);
});

test('a legend of the sheet itself decides what its marks mean', () => {
  const rows = [['说明：√出席，△缺席，○请假'], ['姓名', '出席情况'], ['张三', '△'], ['李汶', '○']];
  expect(read(rows)).toEqual([
    [3, 'm1', { state: 'absent' }],
    [4, 'm2', { state: 'leave' }],
  ]);
});

test('names without a head are read as a text is', () => {
  expect(read([['张三', '李汶'], ['王晓明']])).toEqual([
    [1, 'm1', {}],
    [1, 'm2', {}],
    [2, 'm3', {}],
  ]);
});
