import { expect, test } from 'vitest';
import { aSheet, dictionaries } from '../../test-support/import/row.examples';
import { deedKind } from '../deed/deed.kind';
import { deedSheet } from '../deed/deed.sheet';
import type { Kind } from '../work/kind';
import type { TableSheet } from '../work/sheet';
import { findHeader } from './header';
import { readDay, withYear } from './day';
import { opinionColumns } from './opinion-columns';
import { checkOpinionRows } from './opinion-rows';
import { checkWorkRows } from './work-rows';

const heads = ['标题', '反映人', '报送日期'];
const yearOf = (...above: string[]) =>
  findHeader(aSheet([...above.map((line) => [line]), heads, ['路灯不亮', '陆文涵', '3月5日']]), opinionColumns)?.year;

test('the year of a table is the one its first dated line names, and none where that names two', () => {
  expect(yearOf('2025年度社情民意台账')).toBe(2025);
  expect(yearOf('区政协', '2025年社情民意台账', '填报日期：2026年1月5日')).toBe(2025);
  expect(yearOf('2025年1月—2026年3月台账')).toBeUndefined();
  expect(yearOf('社情民意台账')).toBeUndefined();
  expect(yearOf()).toBeUndefined();
});

test('a day without a year is one of that year; one with a year, and a number, stay what they are', () => {
  const days = ['3月5日', '3.5', '03-05', '2026.3.5', 46_086].map((cell) => readDay(withYear(cell, 2025)));

  expect(days.map((reading) => reading.ok && reading.day)).toEqual([
    '2025-03-05',
    '2025-03-05',
    '2025-03-05',
    '2026-03-05',
    '2026-03-05',
  ]);
  expect(readDay(withYear('3月5日', undefined))).toEqual({ ok: false, problem: 'no-year' });
});

test('it holds for ledgers with rules of their own and for those that are read from a table', () => {
  const rows = [{ number: 3, cells: ['路灯不亮', '陆文涵', '3月5日'] }];
  const [opinion] = checkOpinionRows(
    rows,
    { 0: 'title', 1: 'authors', 2: 'reportedOn' },
    { ...dictionaries, year: 2025 },
  );
  // What serves all kinds reads each of them as a kind of some item.
  const [kind, sheet] = [deedKind as unknown as Kind, deedSheet as unknown as TableSheet];
  const mapping = { 0: 'title', 1: 'members', 2: 'doneOn' };
  const [deed] = checkWorkRows(kind, sheet, rows, mapping, { ...dictionaries, topics: [], year: 2025 });

  expect(opinion?.value?.reportedOn).toBe('2025-03-05');
  expect(deed?.value?.own).toMatchObject({ doneOn: '2025-03-05', members: [{ member: 'm3', name: '陆文涵' }] });
});
