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
  expect(sectorNames(own, undefined)).toEqual(['中共', '科教文卫']);
  expect([sectorNames({}, {}), sectorNames({ sectors: [] }, undefined)]).toEqual([nationalSectors, nationalSectors]);
});

test('a page decides before the scheme, the scheme before the country', () => {
  const scheme = { sectors: ['工商联', '民建'] };

  expect(sectorNames(own, scheme)).toEqual(['中共', '科教文卫']);
  expect(sectorNames({ sectors: [] }, scheme)).toEqual(['工商联', '民建']);
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
