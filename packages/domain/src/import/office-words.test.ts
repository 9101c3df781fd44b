import { expect, test } from 'vitest';
import type { Cell } from '../sheet/cells';
import { aSheet, dictionaries } from '../../test-support/import/row.examples';
import { consultationKind } from '../consultation/consultation.kind';
import { deedKind } from '../deed/deed.kind';
import { deedSheet } from '../deed/deed.sheet';
import { readingKind } from '../reading/reading.kind';
import type { Kind } from '../work/kind';
import type { KindSheet, TableSheet } from '../work/sheet';
import { authorReader } from './authors';
import { findHeader } from './header';
import { opinionColumns } from './opinion-columns';
import { workColumns } from './work-columns';
import { checkWorkRows } from './work-rows';

// What serves all kinds reads each of them as a kind of some item.
const [kind, sheet] = [deedKind as unknown as Kind, deedSheet as unknown as TableSheet];
const doneOn = (cell: Cell, year?: number) => {
  const [row] = checkWorkRows(
    kind,
    sheet,
    [{ number: 2, cells: ['路灯', '陆文涵', cell] }],
    { 0: 'title', 1: 'members', 2: 'doneOn' },
    { ...dictionaries, topics: [], year },
  );
  return [row?.value?.own['doneOn'], row?.findings.map(({ code }) => code).join()];
};

test.each<[Cell, string | undefined, string]>([
  ['1105', '2026-11-05', ''],
  [1105, '2026-11-05', ''],
  [305, '2026-03-05', ''],
  [3.5, '2026-03-05', ''],
  [3.1, undefined, 'day.unclear-day'],
  ['1101', '2026-11-01', ''],
  ['3月5日下午3点', '2026-03-05', ''],
  ['三月五日', '2026-03-05', ''],
  ['十一月二十日', '2026-11-20', ''],
  ['3月5日至6日', '2026-03-05', 'day.span'],
])('under 2026年 the cell %j is %s', (cell, day, codes) => {
  expect(doneOn(cell, 2026)).toEqual([day, codes]);
});

test.each<[Cell, string | undefined, string]>([
  ['2026年3月5日上午', '2026-03-05', ''],
  ['2026/3/12 0:00', '2026-03-12', ''],
  ['2026-3-1 20:00:00', '2026-03-01', ''],
  ['2026.3.5-3.6', '2026-03-05', 'day.span'],
  ['2026年3月5日—7日', '2026-03-05', 'day.span'],
  ['二〇二六年三月五日', '2026-03-05', ''],
  [1105, undefined, 'day.no-year'],
  [3.5, undefined, 'day.no-year'],
])('the cell %j is %s where no year stands above', (cell, day, codes) => {
  expect(doneOn(cell)).toEqual([day, codes]);
});

test('二〇二六年 above a table is its year', () => {
  const heads = ['标题', '报送人', '报送日期'];
  const read = findHeader(
    aSheet([['二〇二六年社情民意台账'], heads, ['路灯不亮', '陆文涵', '3月5日']]),
    opinionColumns,
  );
  expect(read?.year).toBe(2026);
});

test.each(['常立海（农工党） 曹航', '常立海（农工党）和曹航', '常立海 曹航', '常 立海、曹航', '常立海与曹航等20人'])(
  '%s are two members',
  (cell) => {
    const read = authorReader(
      [
        { id: 'c', name: '常立海', sector: '农工党' },
        { id: 'h', name: '曹航', sector: '教育界' },
      ],
      [],
    );
    expect(read(cell).authors).toEqual([
      { member: 'c', name: '常立海' },
      { member: 'h', name: '曹航' },
    ]);
  },
);

test.each(['政协委员曹航', '区政协委员 曹航', '曹航委员', '执笔：曹航'])('%s is the member of that name', (cell) => {
  const read = authorReader([{ id: 'h', name: '曹航', sector: '教育界' }], []);
  expect(read(cell).authors).toEqual([{ member: 'h', name: '曹航' }]);
  expect(read('区政协委员联络委').authors).toEqual([{ name: '区政协委员联络委', kind: 'committee' }]);
});

test('the template of each kind of gathering has an example of its own', async () => {
  const examples = await Promise.all(
    [readingKind, consultationKind].map(async (each) => {
      const table = (await each.sheet?.load()) as unknown as KindSheet;
      if (!('columns' in table)) throw new Error(`${each.name} has no table.`);
      return workColumns(each as unknown as Kind, table).find(({ field }) => field === 'title')?.example;
    }),
  );
  expect(examples.map((each) => [each?.includes('读书'), each?.includes('协商')])).toEqual([
    [true, false],
    [false, true],
  ]);
});
