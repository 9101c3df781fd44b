import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../../test-support/sheet/workbook.examples';

describe('csv', () => {
  const rows = [
    ['姓名', '备注'],
    ['张三', 'a"b\n第二行，'],
    ['李四', null],
  ];
  test.each([
    ['utf-8', strToU8('姓名,备注\r\n张三,"a""b\n第二行，"\r\n李四,\r\n')],
    ['utf-8 with a mark', strToU8('\ufeff姓名,备注\n张三,"a""b\n第二行，"\n李四,')],
    ['semicolons', strToU8('姓名;备注\n张三;"a""b\n第二行，"\n李四;\n')],
    [
      'tabs in utf-16',
      Uint8Array.from(Buffer.from('\ufeff姓名\t备注\r\n张三\t"a""b\n第二行，"\r\n李四\t\r\n', 'utf16le')),
    ],
  ])('%s', async (_, bytes) => {
    expect(await rowsOf(bytes, 'a.csv')).toEqual(rows);
  });

  test('gbk with characters beyond gb2312', async () => {
    const { default: iconv } = await import('iconv-lite');
    expect(await rowsOf(Uint8Array.from(iconv.encode('姓名\r\n喆堃镕\r\n', 'gb18030')), 'a.csv')).toEqual([
      ['姓名'],
      ['喆堃镕'],
    ]);
  });

  test.each([
    ['line ends of an old Mac', strToU8('姓名,备注\r张三,"a""b\n第二行，"\r李四,\r')],
    ['mixed line ends', strToU8('姓名,备注\r\n张三,"a""b\n第二行，"\n李四,\r')],
    [
      'utf-16, the other way round',
      Uint8Array.from(Buffer.from('\ufeff姓名\t备注\n张三\t"a""b\n第二行，"\n李四\t', 'utf16le').swap16()),
    ],
    ['utf-16 without a mark', Uint8Array.from(Buffer.from('姓名\t备注\n张三\t"a""b\n第二行，"\n李四\t', 'utf16le'))],
    ['its own mark between cells', strToU8('sep=;\r姓名;备注\r张三;"a""b\n第二行，"\r李四;')],
    ['bars', strToU8('姓名|备注\n张三|"a""b\n第二行，"\n李四|')],
  ])('%s', async (_, bytes) => {
    expect(await rowsOf(bytes, 'a.csv')).toEqual(rows);
  });

  test('a table in text that is called .xls', async () => {
    expect(await rowsOf(strToU8('姓名\t备注\n张三\t无\n'), 'a.xls')).toEqual([
      ['姓名', '备注'],
      ['张三', '无'],
    ]);
  });

  test.each([
    ['="19900009132"', '19900009132'],
    ['"=""19900009132"""', '19900009132'],
    ['=T("19900009132")', '19900009132'],
    [' = "0123" ', '0123'],
    ["'19900009132", '19900009132'],
    ['"=""a""""b"""', 'a"b'],
    ['=A1', '=A1'],
  ])('%s is the text inside', async (written, inside) => {
    expect(await rowsOf(strToU8(`备注\n${written}\n`), 'a.csv')).toEqual([['备注'], [inside]]);
  });

  test('a quote that is never closed does not swallow the rest', async () => {
    expect(await rowsOf(strToU8('备注\n甲\n"乙\n丙\n'), 'a.csv')).toEqual([['备注'], ['甲'], ['"乙'], ['丙']]);
  });

  test('what is written is read back, whatever it is', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...'姓名,;|\t"\n\r =+-@\'ab1'.split('')), maxLength: 8 });
    const quoted = (each: string): string => `"${each.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
        async (table) => {
          const plain = table.map((row) => row.map((each) => `字${each}`));
          const bytes = strToU8(plain.map((row) => row.map(quoted).join(',')).join('\r'));
          expect(await rowsOf(bytes, 'a.csv')).toEqual(plain);
        },
      ),
    );
  });

  test('an apostrophe before a formula was ours', async () => {
    expect(await rowsOf(strToU8("备注\n'=1+1\n'不动\n"), 'a.csv')).toEqual([['备注'], ['=1+1'], ["'不动"]]);
  });
});
