import { describe, expect, test } from 'vitest';
import type { Cell } from '../sheet/cells';
import { anIssue } from '../../test-support/issue/issue.examples';
import { dictionaries } from '../../test-support/import/row.examples';
import { checkWorkRows } from '../import/work-rows';
import type { Kind } from '../work/kind';
import type { TableSheet } from '../work/sheet';
import type { Issue } from './issue';
import { issueKind } from './issue.kind';
import { issueSheet } from './issue.sheet';
import { numbersIn } from './number-pattern';
import { firstSeries } from './series';

// What serves all kinds reads each of them as a kind of some item.
const [kind, sheet] = [issueKind as unknown as Kind, issueSheet as unknown as TableSheet];
const names = {
  series: [
    { id: firstSeries, name: '社情民意' },
    { id: 's2', name: '政协信息' },
  ],
  items: [
    { id: 'o1', name: '关于规范早市的建议' },
    { id: 'o2', name: '路灯不亮' },
    { id: 'o3', name: '路灯不亮' },
  ],
};
const fields = ['number', 'title', 'series', 'issuedOn', 'items', 'signature', 'copies'] as const;

function read(cells: Partial<Record<(typeof fields)[number], Cell>>) {
  const line = { title: '关于规范早市的建议', issuedOn: '2021-03-05', ...cells };
  const mapping = Object.fromEntries(fields.map((field, index) => [index, field]));
  const row = { number: 2, cells: fields.map((field) => (field in line ? (line[field as 'title'] ?? null) : null)) };
  const [checked] = checkWorkRows(kind, sheet, [row], mapping, { ...dictionaries, topics: [], names });
  return { own: checked?.value?.own, codes: checked?.findings.map(({ code }) => code) };
}
const landed = (cells: Parameters<typeof read>[0]): Issue =>
  issueSheet.lands({ ...anIssue({ items: [], title: '关于规范早市的建议' }), ...read(cells).own });

describe('a row of old issues', () => {
  test('keeps its number as it was, and its text is the opinion of that title', () => {
    const number = '总第二百期增刊';
    expect(landed({ number, series: '政协信息', signature: '丙某某', copies: '60份' })).toMatchObject({
      number,
      series: 's2',
      seriesName: '政协信息',
      status: 'issued',
      imported: true,
      issuedOn: '2021-03-05',
      year: 2021,
      size: 1,
      copies: 60,
      signature: { name: '丙某某', on: '2021-03-05' },
      items: [{ title: '关于规范早市的建议', sources: [{ item: 'o1', title: '关于规范早市的建议' }] }],
    });
  });

  test('with several texts names each; what is not there, or there twice, is a title alone', () => {
    const items = '1.关于规范早市的建议；2.路灯不亮\n（3）没有的一条';
    expect(read({ items })).toMatchObject({
      codes: ['item.several'],
      own: {
        series: firstSeries,
        items: [
          { title: '关于规范早市的建议', sources: [{ item: 'o1' }] },
          { title: '路灯不亮', sources: [] },
          { title: '没有的一条', sources: [] },
        ],
      },
    });
    expect(landed({ items }).size).toBe(3);
    expect(read({ items: '关于规范早市的建议；关于规范早市的建议' }).own).toMatchObject({
      items: [{ sources: [{ item: 'o1' }] }, { sources: [] }],
    });
  });

  test('of a series that is not there, or without a day, is none', () => {
    expect(read({ series: '简报' }).codes).toEqual(['series.unknown']);
    const [row] = checkWorkRows(
      kind,
      sheet,
      [{ number: 2, cells: ['甲'] }],
      { 0: 'title' },
      {
        ...dictionaries,
        topics: [],
        names,
      },
    );
    expect(row?.lacks.map(({ field }) => field)).toEqual(['issuedOn']);
  });
});

test.each([
  ['第24期（总第286期）', { no: 24, total: 286 }],
  ['〔2025〕24号', { no: 24 }],
  ['2025年第7期', { no: 7 }],
  ['总第200期', { total: 200 }],
  ['24', { no: 24 }],
  ['增刊', {}],
  ['', {}],
])('%j says %j', (number, numbers) => {
  expect(numbersIn(number)).toEqual(numbers);
});
