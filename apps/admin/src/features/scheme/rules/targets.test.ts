import { changqing } from '@lianluo/schemes/rules/changqing';
import { tongcheng } from '@lianluo/schemes/rules/tongcheng';
import { expect, test } from 'vitest';
import { allRows } from './row';
import { targetsOf } from './targets';

const at = (rules: typeof tongcheng, pointer: string) => {
  const row = allRows(rules).find((each) => each.pointer === pointer);
  if (!row) throw new Error(`No rule at ${pointer}`);
  return targetsOf(rules, row).map(({ name }) => name);
};

test('a clause may stand under any other heading of its table', () => {
  expect(at(tongcheng, '/points/member/tree/of/1/of/0')).toEqual([
    '委员履职考核',
    '会议',
    '全体会议',
    '活动',
    '社情民意信息',
  ]);
});

test('a heading does not move into itself', () => {
  expect(at(tongcheng, '/points/member/tree/of/0')).toEqual(['提案', '活动', '社情民意信息']);
});

test('an indicator may stand in another part of its sheet, a band in no other table', () => {
  expect(at(changqing, '/sheets/0/blocks/0/indicators/0')).toEqual(['工作机制', '工作目标', '工作考核']);
  expect(at(changqing, '/sheets/0/bands/0')).toEqual([]);
});
