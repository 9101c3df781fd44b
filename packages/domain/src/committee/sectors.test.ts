import { expect, test } from 'vitest';
import { nationalSectors } from '../member/member';
import { termName } from './committee';
import { sectorIn, sectorNames } from './sectors';

const own = {
  sectors: [
    { name: '中共', merges: ['中国共产党'] },
    { name: '科教文卫', merges: ['教育界', '医药卫生界'] },
  ],
};

test('a committee has the sectors it says, and until then those of the country', () => {
  expect(sectorNames(own)).toEqual(['中共', '科教文卫']);
  expect([sectorNames({}), sectorNames({ sectors: [] })]).toEqual([nationalSectors, nationalSectors]);
});

test('what is merged goes by the name of the committee, and what is not by its own', () => {
  expect(['中国共产党', '教育界', '科教文卫', '民盟'].map(sectorIn(own))).toEqual([
    '中共',
    '科教文卫',
    '科教文卫',
    '民盟',
  ]);
  expect(sectorIn({})('中国共产党')).toBe('中国共产党');
});

test.each([
  [1, '第一届'],
  [10, '第十届'],
  [14, '第十四届'],
  [20, '第二十届'],
])('%i is %s', (number, name) => {
  expect(termName(number)).toBe(name);
});
