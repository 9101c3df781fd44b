import { findHeader } from '@lianluo/domain/import/header';
import { memberColumns } from '@lianluo/domain/import/member-columns';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSheet } from './read-sheet';
import { aWorkbook, inlineCell } from '../../../test-support/sheet/workbook.examples';
import { writeTable } from './write-sheet';
import { caseOf, codesOf, valuesOf, withColumn } from '../../../test-support/sheet/case.examples';

describe('case 01: a rare character is the same in every spelling', () => {
  test('as a numeric reference', async () => {
    expect(valuesOf(await caseOf('case-01-rare-character-as-number.xlsx'), 'name')).toEqual(['段𬭩', '李𬭎', '王𬭩']);
  });

  test.each([
    ['two references for the halves of a pair', '段&#xD872;&#xDF69;'],
    ['two escapes for the halves of a pair', '段_xD872__xDF69_'],
    ['in a section that is not parsed', '<![CDATA[段𬭩]]>'],
    ['in a large code with zeros', '段&#x0002CB69;'],
  ])('%s', async (_, markup) => {
    const roster = await withColumn('单位及职务', [`<c r="#" t="inlineStr"><is><t>${markup}</t></is></c>`]);
    expect(valuesOf(roster, 'post')).toEqual(['段𬭩']);
  });

  test('half a character is said, and never stored', async () => {
    for (const half of ['&#xD800;', '&#55296;', '_xDC00_', '&#xD800;&#xD800;', '\ufffd']) {
      const roster = await withColumn('单位及职务', [`<c r="#" t="inlineStr"><is><t>王${half}</t></is></c>`]);
      expect(codesOf(roster)).toEqual([expect.arrayContaining(['cell.character'])]);
      expect(roster.rows[0]?.value).toBeUndefined();
    }
  });

  test('phonetic hints are no part of a name, an escaped line end is one, an escaped escape is a word', async () => {
    const text = (markup: string) => `<c r="#" t="inlineStr"><is>${markup}</is></c>`;
    const roster = await withColumn('备注', [
      text('<t>段</t><rPh sb="0" eb="1"><t>duàn</t></rPh>'),
      text('<t xml:space="preserve">甲_x000D__x000A_乙</t>'),
      text('<t>_x005F_x0041_</t>'),
      text('<r><rPr><b/></rPr><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r>'),
    ]);
    expect(valuesOf(roster, 'note')).toEqual(['段', '甲\n乙', '_x0041_', '甲 乙']);
  });
});

describe('a text is what the office program shows', () => {
  test.each([
    ['000000', '123', '000123'],
    ['0%', '0.5', '50%'],
    ['# ?/?', '0.5', '1/2'],
    ['0.00E+00', '1234', '1.23E+03'],
    ['[Red]#,##0;[Blue]-#,##0', '-1234', '-1,234'],
    ['0"人"', '12', '12人'],
    ['yyyy"年"m"月"', '46143', '2026年5月'],
    ['[$-804]上午/下午h"时"mm"分"', '0.75', '下午6时00分'],
    ['[h]:mm', '1.5', '36:00'],
    ['General', '0.1', '0.1'],
    ['@', '12', '12'],
  ])('a number in the format %s', async (format, value, shown) => {
    const roster = await withColumn('单位及职务', [`<c r="#" s="1"><v>${value}</v></c>`], { formats: [format] });
    expect(valuesOf(roster, 'post')).toEqual([shown]);
  });

  test('what a format hides is said and not stored', async () => {
    const roster = await withColumn(
      '单位及职务',
      ['<c r="#" s="1"><v>5</v></c>', inlineCell('#', '某校').replace(' t=', ' s="1" t=')],
      {
        formats: [';;;'],
      },
    );
    expect(valuesOf(roster, 'post')).toEqual([undefined, undefined]);
    expect(codesOf(roster)).toEqual([
      ['cell.hidden', 'phone.missing'],
      ['cell.hidden', 'phone.missing'],
    ]);
  });

  test('a formula is its value; one that failed or was never worked out is an error', async () => {
    const roster = await withColumn('单位及职务', [
      '<c r="#" t="str"><f>A1</f><v>某校</v></c>',
      '<c r="#" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      '<c r="#" t="e"><f>A()</f><v>#CONNECT!</v></c>',
      '<c r="#"><f>A1</f></c>',
      '<c r="#"><f>A1</f><v/></c>',
      '<c r="#" t="str"><f>IF(1,"")</f><v></v></c>',
      '<c r="#" t="s"><v>999</v></c>',
    ]);
    expect(valuesOf(roster, 'post')).toEqual(['某校', ...Array.from({ length: 6 }, () => undefined)]);
    expect(codesOf(roster).map((codes) => codes.filter((code) => code.startsWith('cell.')))).toEqual([
      [],
      ['cell.formula-error'],
      ['cell.formula-error'],
      ['cell.formula-unread'],
      ['cell.formula-unread'],
      [],
      ['cell.formula-unread'],
    ]);
  });
});

describe('case 08: what is struck through is not there', () => {
  test('a whole name is missing, and one before a new one is gone', async () => {
    const roster = await caseOf('case-08-struck-through.xlsx');
    expect(valuesOf(roster, 'name')).toEqual([undefined, '吴某乙']);
    expect(codesOf(roster)).toEqual([['cell.struck', 'name.struck'], ['cell.struck']]);
    expect(roster.rows[0]?.findings[1]?.message).toContain('周某甲');
  });

  test('a struck number, and a row of which nothing is left', async () => {
    const roster = await withColumn('联系电话', ['<c r="#" s="1"><v>19900001000</v></c>'], { struck: true });
    expect(valuesOf(roster, 'phone')).toEqual([undefined]);
    expect(codesOf(roster)).toEqual([['cell.struck']]);
    const sheet = await readSheet(
      await aWorkbook(
        `<row r="1">${inlineCell('A1', '姓名')}${inlineCell('B1', '界别')}</row><row r="2">${inlineCell('A2', '甲某')}${inlineCell('B2', '教育界')}</row><row r="3"><c r="A3" s="1" t="inlineStr"><is><t>乙某</t></is></c></row>`,
        { struck: true },
      ),
      'a.xlsx',
    );
    expect(findHeader(sheet, memberColumns)).toMatchObject({
      rows: [{ number: 2 }],
      notes: [{ number: 3, text: '（整行有删除线）乙某' }],
    });
  });
});

describe('case 15: a tick in any font is a yes', () => {
  test('in the file of the complaint', async () => {
    const roster = await caseOf('case-15-party-ticks.xlsx');
    expect(valuesOf(roster, 'partyMember')).toEqual([true, true, true, true, true, true]);
    expect(codesOf(roster)).toEqual([[], [], [], ['yes-no.letter'], [], []]);
  });

  test.each([
    ['Wingdings 2', 'R', true],
    ['Wingdings 2', 'P', true],
    ['Wingdings 2', 'O', false],
    ['Wingdings 2', '\uf052', true],
    ['Wingdings', 'ü', true],
    ['Wingdings', 'þ', true],
    ['Wingdings', 'û', false],
    ['Wingdings', '\uf0fc', true],
    ['Webdings', 'a', true],
  ])('%s %s', async (font, letter, answer) => {
    const roster = await withColumn('是否中共党员', [inlineCell('#', letter).replace(' t=', ' s="1" t=')], { font });
    expect(valuesOf(roster, 'partyMember')).toEqual([answer]);
    expect(codesOf(roster)).toEqual([['phone.missing']]);
  });
});

test('case 27: the old codes of GB 18030 are the characters of today', async () => {
  const roster = await caseOf('case-27-gb18030-old-codes.csv');
  expect(valuesOf(roster, 'name')).toEqual(['李䶮', '段𬭩', '李\u9fb4']);
});

test('case 10: one dot in a name', async () => {
  expect(new Set(valuesOf(await caseOf('case-10-dots-in-names.xlsx'), 'name')).size).toBe(1);
});

test('what our writer writes is read back the same, as texts, numbers and days', async () => {
  const written = fc.record({
    text: fc
      .string({
        unit: fc.constantFrom('王', '𬭩', 'a', '1', '=', '+', '-', '@', '＝', '_x0041_', '<', '&', '"', "'"),
        minLength: 1,
      })
      .filter((each) => each.trim() === each),
    number: fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
      .map((each) => Math.round(each * 100) / 100 + 0),
    day: fc.date({ min: new Date('1900-03-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(written, { minLength: 1, maxLength: 5 }), async (rows) => {
      const table = rows.map(({ text, number, day }) => [text, number, day.toISOString().slice(0, 10)]);
      const bytes = await writeTable({
        title: '表',
        unit: '区政协',
        date: '2026-11-22',
        columns: [
          { header: '文字', width: 10, kind: 'text' },
          { header: '数', width: 10, kind: 'number' },
          { header: '日期', width: 10, kind: 'date' },
        ],
        rows: table,
      });
      const sheet = await readSheet(bytes, 'a.xlsx');
      expect(sheet.rows.slice(3)).toEqual(table);
    }),
    { numRuns: 30 },
  );
});
