import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findHeader, tableScore } from './header';
import { proposeMapping, unknownColumns } from './mapping';
import { handlingUnitColumns } from './register-columns';
import { memberColumns } from './member-columns';
import { opinionColumns } from './opinion-columns';
import { aSheet, merge } from '../../test-support/import/row.examples';

const body = [
  [1, '张三', '教育界'],
  [2, '李四', '民盟'],
];

const numbers = (header: ReturnType<typeof findHeader>): readonly number[] =>
  header?.rows.map(({ number }) => number) ?? [];

describe('the header', () => {
  test('is found below any number of title rows and above any number of empty ones', () => {
    const title = fc.constantFrom(
      '政协委员名册',
      '制表单位：区政协办公室　日期：2026年1月5日',
      '（内部资料）',
      '',
      '第十届',
    );
    fc.assert(
      fc.property(fc.array(title, { maxLength: 12 }), fc.nat(5), fc.boolean(), (titles, empty, merged) => {
        const rows = [
          ...titles.map((text) => [text || null, null, null]),
          ['序号', '姓名', '界别'],
          ...Array.from({ length: empty }, () => [null, '　', null]),
          ...body,
        ];
        const merges = merged ? titles.map((_, row) => ({ top: row, left: 0, bottom: row, right: 2 })) : [];
        const header = findHeader(aSheet(rows, merges), memberColumns);
        expect(header).toMatchObject({ firstRow: titles.length + 1, lastRow: titles.length + 1 });
        expect(header?.headings.map(({ text }) => text)).toEqual(['序号', '姓名', '界别']);
        expect(header?.rows.map(({ cells }) => cells)).toEqual(body);
      }),
    );
  });

  const twoRows = [
    ['名册', null, null, null],
    ['姓名', '界别', '编组', null],
    [null, null, '工作所在街道', '居住所在街道'],
    ['张三', '教育界', '钓台', '沣东'],
  ];

  test.each([
    ['merged', ['A1:D1', 'A2:A3', 'B2:B3', 'C2:D2']],
    ['without merges, as in a csv', []],
  ])('of two rows is joined, %s', (_, areas) => {
    const header = findHeader(aSheet(twoRows, areas.map(merge)), memberColumns);

    expect(header).toMatchObject({ firstRow: 2, lastRow: 3 });
    expect(proposeMapping(header?.headings ?? [], memberColumns).map(({ field }) => field)).toEqual([
      'name',
      'sector',
      'workStreet',
      'homeStreet',
    ]);
    expect(numbers(header)).toEqual([4]);
  });

  test('in words that nobody knows is still offered for mapping', () => {
    const header = findHeader(aSheet([['表'], ['甲项', '乙项', '丙项'], ['a', 'b', 'c']]), memberColumns);

    expect(header).toMatchObject({ firstRow: 2 });
    expect(unknownColumns(proposeMapping(header?.headings ?? [], memberColumns))).toHaveLength(3);
  });

  test.each([
    ['at the top', []],
    ['below a title and who made it', [['承办单位名录（2026年）'], ['制表单位：区政协办公室', '2026年1月5日']]],
  ])('of a single column is found %s', (_, titles) => {
    const sheet = aSheet([...titles, ['承办单位'], ['区教育局'], [null], ['区城管局'], ['承办单位'], ['合计：2']]);
    const header = findHeader(sheet, handlingUnitColumns);

    expect(header?.headings.map(({ text }) => text)).toEqual(['承办单位']);
    expect(header?.rows.map(({ cells }) => cells)).toEqual([['区教育局'], ['区城管局']]);
    expect(tableScore(sheet, handlingUnitColumns)).toBeGreaterThan(
      tableScore(
        aSheet([
          ['甲项', '乙项'],
          ['a', 'b'],
        ]),
        handlingUnitColumns,
      ),
    );
  });

  test('of a single column is none whose kind can do without it', () => {
    expect(findHeader(aSheet([['序号'], ['区教育局']]), handlingUnitColumns)).toBeUndefined();
  });

  test('is not there in a sheet of numbers', () => {
    expect(
      findHeader(
        aSheet([
          [1, 2],
          [3, 4],
        ]),
        memberColumns,
      ),
    ).toBeUndefined();
  });
});

test('below the header empty rows, examples, sections, repeated headers, totals and notes are no records', () => {
  const sheet = aSheet(
    [
      ['序号', '姓名', '界别'],
      ['示例', '王晓明', '教育界'],
      ['一、中共界（1名）', null, null],
      [1, '张三', '教育界'],
      [null, null, '　'],
      ['序号', '姓名', '界别'],
      [2, '李四', '民盟'],
      ['合计', null, 2],
      ['注：本表人员均为虚构。', null, null],
    ],
    [merge('A9:C9')],
  );
  const header = findHeader(sheet, memberColumns);

  expect(numbers(header)).toEqual([4, 7]);
  expect(header?.notes.map(({ number }) => number)).toEqual([3, 8, 9]);
});

test('in a list of a single column a name that begins like a remark is a record', () => {
  const header = findHeader(
    aSheet([['承办单位'], ['审批服务局'], ['注册会计师协会'], ['注：以上为县直部门'], ['制表人：张三'], ['合计：2家']]),
    handlingUnitColumns,
  );

  expect(numbers(header)).toEqual([2, 3]);
  expect(header?.notes).toHaveLength(3);
});

test('a whole record whose title begins like a total is one', () => {
  const header = findHeader(
    aSheet([
      ['序号', '标题', '报送人', '报送日期'],
      [1, '累计1000人次义诊的建议', '张三', '2026-03-05'],
      [2, '合计', '李四', '3月5日'],
      [3, '共计20项的建议', '王五', '2026.3.5'],
      [null, '合计', '3人', '（含上年）'],
    ]),
    opinionColumns,
  );

  expect(numbers(header)).toEqual([2, 3, 4]);
});

test('a title that speaks of a total is a record', () => {
  const header = findHeader(
    aSheet([
      ['序号', '标题', '反映人'],
      [1, '合计用水收费有误', '张三'],
      [null, '说明：路灯不亮', '李四'],
    ]),
    opinionColumns,
  );

  expect(numbers(header)).toEqual([2, 3]);
});

test('a row of signatures below the table is no record', () => {
  const header = findHeader(aSheet([['序号', '姓名', '界别'], ...body, ['制表人：', '审核人：', null]]), memberColumns);

  expect(numbers(header)).toEqual([2, 3]);
});

test('a cell merged over several records belongs to each of them', () => {
  const sheet = aSheet(
    [
      ['报送单位', '标题', '反映人'],
      ['钓台街道', '甲', '张三'],
      [null, '乙', '李四'],
      [null, null, null],
      ['沣东街道', '丙', '王五'],
    ],
    [merge('A2:A4')],
  );

  expect(findHeader(sheet, opinionColumns)?.rows.map(({ number, cells }) => [number, cells[0]])).toEqual([
    [2, '钓台街道'],
    [3, '钓台街道'],
    [5, '沣东街道'],
  ]);
});

describe('a row below the records that is none', () => {
  const header = ['序号', '姓名', '界别', '联系电话'];
  test.each([
    [['本页小计', '1人']],
    [['小计', null, null, 12]],
    [['合  计', '2人']],
    [['总计：', '2']],
    [[3, '合计', '2人']],
    [[null, '以下空白']],
    [['——以下无正文——']],
    [['（以下空白）']],
    [['此页以下空白', null, null, null]],
    [['续下页']],
    [['承上页']],
    [['制表人：张三', null, '审核人：李四', '2026年11月22日']],
    [['填报单位（盖章）：区政协', null, null, '填表人：张三']],
  ])('%j is left out, and told', (row) => {
    const found = findHeader(aSheet([header, [1, '张三', '教育界', '19900001000'], row]), memberColumns);
    expect(found?.rows.map(({ number }) => number)).toEqual([2]);
    expect(found?.notes).toMatchObject([{ number: 3 }]);
  });

  test.each([
    [[2, '何计', '教育界', '19900001001']],
    [[2, '白空', '教育界', null]],
    [[2, '完颜明', '教育界', null]],
    [[null, '宗计', '教育界', '19900001002']],
  ])('%j is a record', (row) => {
    const found = findHeader(aSheet([header, [1, '张三', '教育界', '19900001000'], row]), memberColumns);
    expect(found?.rows.map(({ number }) => number)).toEqual([2, 3]);
  });
});
