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

const bySelf = (...lines: readonly string[]) => listRowsOf(pastedSheet(lines.join('\n')), today);

test('lines as an office copies them: numbers of every sort, 《》, who sent it, its number and day', () => {
  expect(
    bySelf(
      '① 关于修复人民路路灯的建议',
      '2 关于规范早市的建议',
      '3.《关于加装电梯的建议》（秦都区政协）',
      '秦都区政协《关于整治占道的建议》',
      '《社情民意》第12期：关于建设口袋公园的建议',
      '关于推进垃圾分类的建议（第13期，10月12日，综合）',
      '关于推进垃圾分类的建议（二）',
      '关于修改《关于规范早市的意见》的建议',
    ),
  ).toEqual([
    { title: '关于修复人民路路灯的建议' },
    { title: '关于规范早市的建议' },
    { title: '关于加装电梯的建议' },
    { title: '关于整治占道的建议' },
    { title: '关于建设口袋公园的建议', outlet: '《社情民意》', number: '第12期' },
    { title: '关于推进垃圾分类的建议', number: '第13期', kind: 'combined', adoptedOn: '2026-10-12' },
    { title: '关于推进垃圾分类的建议（二）' },
    { title: '关于修改《关于规范早市的意见》的建议' },
  ]);
});

test.each(['市政道路采用新材料造价偏高', '事业单位录用人员待遇情况'])('%s is a title', (title) => {
  expect(bySelf(title)).toEqual([{ title }]);
});

test('a line says by whom: in its words, under a head, or in its column', () => {
  const province = { level: 'province', organ: '省政协' } as const;
  const city = { level: 'city', organ: '市委办' } as const;
  expect(
    bySelf(
      '2026年10月社情民意信息采用情况通报',
      '一、省政协采用（1篇）',
      '1.关于修复人民路路灯的建议',
      '二、市委办采用',
      '1.关于规范早市的建议',
      '《关于加装电梯的建议》被省政协单篇采用',
    ),
  ).toEqual([
    { title: '关于修复人民路路灯的建议', ...province },
    { title: '关于规范早市的建议', ...city },
    { title: '关于加装电梯的建议', ...province, kind: 'single' },
  ]);
  expect(
    rowsOf(
      ['标题', '采用单位', '采用日期'],
      ['关于修复人民路路灯的建议', '省政协、市委办采用', '12月15日'],
      ['关于规范早市的建议', '未采用', null],
      ['关于加装电梯的建议', '综合采用', null],
    ),
  ).toEqual([
    // A day of December in a list of November is last year's.
    { title: '关于修复人民路路灯的建议', ...city, adoptedOn: '2025-12-15' },
    { title: '关于修复人民路路灯的建议', ...province, adoptedOn: '2025-12-15' },
    { title: '关于加装电梯的建议', kind: 'combined' },
  ]);
});

test('an empty list has no lines', () => {
  expect(listRowsOf(pastedSheet(' \n'), today)).toEqual([]);
});
