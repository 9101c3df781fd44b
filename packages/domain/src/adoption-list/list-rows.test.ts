import { expect, test } from 'vitest';
import type { Cell } from '../sheet/cells';
import { listRowsOf, pastedSheet } from './list-rows';

const today = '2026-11-23';
const rowsOf = (...rows: readonly (readonly Cell[])[]) => listRowsOf({ name: 'Sheet1', merges: [], rows }, today);

test('the table of a circular gives title, kind, number and day; what else it has is left', () => {
  expect(
    rowsOf(
      ['2026年10月社情民意信息采用情况通报', null, null, null, null],
      ['序号', '标题', '报送单位', '采用方式', '采用日期'],
      [1, '关于修复人民路路灯的建议', '秦都区政协', '单篇采用', '2026-10-12'],
      [2, '《关于规范早市的建议》', '秦都区政协', '综合', '10月15日'],
      [3, '关于加装电梯的建议', '新城区政协', null, '2026-12-01'],
    ),
  ).toEqual([
    { title: '关于修复人民路路灯的建议', kind: 'single', adoptedOn: '2026-10-12' },
    { title: '关于规范早市的建议', kind: 'combined', adoptedOn: '2026-10-15' },
    // A day to come is not taken.
    { title: '关于加装电梯的建议' },
  ]);
});

test('a table by 期号 and 信息标题', () => {
  expect(rowsOf(['期号', '信息标题'], ['第12期', '关于修复人民路路灯的建议'])).toEqual([
    { title: '关于修复人民路路灯的建议', number: '第12期' },
  ]);
});

test('bare titles are pasted with their numbering, or in a table without headings', () => {
  expect(
    listRowsOf(pastedSheet('1.关于修复人民路路灯的建议\r\n（二）关于规范早市的建议\n\n10万亩果园滴灌的建议\n'), today),
  ).toEqual([
    { title: '关于修复人民路路灯的建议' },
    { title: '关于规范早市的建议' },
    { title: '10万亩果园滴灌的建议' },
  ]);
  expect(listRowsOf(pastedSheet('1\t关于修复人民路路灯的建议\t秦都\n2\t关于规范早市的建议\t秦都'), today)).toEqual([
    { title: '关于修复人民路路灯的建议' },
    { title: '关于规范早市的建议' },
  ]);
});

test('an empty list has no lines', () => {
  expect(listRowsOf(pastedSheet(' \n'), today)).toEqual([]);
});
