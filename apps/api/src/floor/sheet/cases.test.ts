import { readDay } from '@lianluo/domain/import/day';
import { findHeader } from '@lianluo/domain/import/header';
import type { CheckedRow } from '@lianluo/domain/import/finding';
import type { SheetHeader } from '@lianluo/domain/import/header';
import { memberColumns } from '@lianluo/domain/import/member-columns';
import { checkMemberRows, type MemberValue } from '@lianluo/domain/import/member-rows';
import { mappingOf, proposeMapping } from '@lianluo/domain/import/mapping';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { district, fixture } from '../../../test-support/sheet/office.examples';
import { readSheet } from './read-sheet';
import { readNumber } from './shown-number';
import { aWorkbook, inlineCell } from '../../../test-support/sheet/workbook.examples';
import { writeTable } from './write-sheet';

interface Roster {
  header: SheetHeader;
  rows: readonly CheckedRow<MemberValue>[];
}

async function rosterOf(bytes: Uint8Array, name: string): Promise<Roster> {
  const header = findHeader(await readSheet(bytes, name, { columns: memberColumns }), memberColumns);
  if (!header) throw new Error('no header');
  return {
    header,
    rows: checkMemberRows(header.rows, mappingOf(proposeMapping(header.headings, memberColumns)), {
      ...district,
      sectors: [],
    }),
  };
}

const caseOf = async (name: string): Promise<Roster> => rosterOf(await fixture(`cases/${name}`), name);
const codesOf = ({ rows }: Roster): string[][] => rows.map(({ findings }) => findings.map(({ code }) => code));
const valuesOf = <Field extends keyof MemberValue>(
  { rows }: Roster,
  field: Field,
): (MemberValue[Field] | undefined)[] => rows.map(({ value }) => value?.[field]);

/** A roster whose cells are written out in markup, below the headings 姓名, 界别 and one more. */
const withColumn = async (heading: string, cells: readonly string[], more: Parameters<typeof aWorkbook>[1] = {}) =>
  rosterOf(
    await aWorkbook(
      [
        `<row r="1">${inlineCell('A1', '姓名')}${inlineCell('B1', '界别')}${inlineCell('C1', heading)}</row>`,
        ...cells.map(
          (cell, index) =>
            `<row r="${index + 2}">${inlineCell(`A${index + 2}`, `卫某${String.fromCharCode(0x4e10 + index)}`)}${inlineCell(`B${index + 2}`, '教育界')}${cell.replaceAll('"#"', `"C${index + 2}"`)}</row>`,
        ),
      ].join(''),
      more,
    ),
    'a.xlsx',
  );

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

const born = async (cells: readonly string[], more: Parameters<typeof aWorkbook>[1] = {}) =>
  withColumn('出生年月日', cells, more);

describe('case 03: a day is the day that is seen', () => {
  test('in a workbook that counts from 1904, a bare number is an error', async () => {
    const roster = await caseOf('case-03-1904-general-number.xlsx');
    expect(valuesOf(roster, 'birthOn')).toEqual(['1980-05-01', undefined]);
    expect(codesOf(roster)).toEqual([[], ['day.serial']]);
  });

  test('a bare number of the usual calendar is taken, and said', async () => {
    // 29342 days after 1899-12-30 is 1980-05-01.
    const roster = await born(['<c r="#"><v>29342</v></c>']);
    expect(valuesOf(roster, 'birthOn')).toEqual(['1980-05-01']);
    expect(codesOf(roster)).toEqual([expect.arrayContaining(['day.serial'])]);
  });

  test.each([
    'yyyy/m/d',
    'yyyy"年"m"月"d"日"',
    '[$-804]yyyy"年"m"月"d"日";@',
    '[DBNum1][$-804]yyyy"年"m"月"d"日";@',
    'yyyy.mm.dd',
    'm/d/yy',
    'yy-mm-dd',
    '[$-F800]dddd, mmmm dd, yyyy',
    'yyyy/m/d h:mm',
    '[Red]yyyy-mm-dd',
  ])('in the format %s', async (format) => {
    const roster = await born(['<c r="#" s="1"><v>29342.5</v></c>'], { formats: [format] });
    expect(valuesOf(roster, 'birthOn')).toEqual(['1980-05-01']);
    expect(codesOf(roster)).toEqual([['phone.missing']]);
  });

  test('a format that hides the day or the year is said', async () => {
    const roster = await born(
      ['<c r="#" s="1"><v>29342</v></c>', '<c r="#" s="1"><v>29352</v></c>', '<c r="#" s="2"><v>29342</v></c>'],
      { formats: ['yyyy.mm', 'm"月"d"日"'] },
    );
    expect(valuesOf(roster, 'birthOn')).toEqual(['1980-05-01', '1980-05-11', '1980-05-01']);
    expect(codesOf(roster).map(([code]) => code)).toEqual(['day.month-only', 'day.unseen', 'day.unseen']);
    expect(roster.rows[1]?.findings[0]?.message).toContain('“1980.05”');
  });

  test('a day written as a day of the standard, and the day that never was', async () => {
    const roster = await born(['<c r="#" t="d"><v>1980-05-01T00:00:00</v></c>', '<c r="#" s="1"><v>60</v></c>'], {
      formats: ['yyyy/m/d'],
    });
    expect(valuesOf(roster, 'birthOn')).toEqual(['1980-05-01', undefined]);
    expect(codesOf(roster)[1]).toContain('day.no-such-day');
  });

  test('built-in formats of a Chinese system are days', async () => {
    for (const id of [14, 15, 22, 30, 31]) {
      const roster = await born(['<c r="#" s="1"><v>29342</v></c>'], { builtIn: [id] });
      expect(valuesOf(roster, 'birthOn')).toEqual(['1980-05-01']);
    }
    expect(codesOf(await born(['<c r="#" s="1"><v>29342</v></c>'], { builtIn: [58] }))[0]).toContain('day.unseen');
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

test('case 12: a telephone in a date format is the number, and the format is named', async () => {
  const roster = await caseOf('case-12-number-in-date-format.xlsx');
  expect(valuesOf(roster, 'phone')).toEqual(['19900009130', '19900009131']);
  expect(codesOf(roster)).toEqual([['cell.misfit'], []]);
  expect(roster.rows[0]?.findings[0]?.message).toContain('yyyy/m/d');
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

test.each(['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'])('a day is the same day in %s', (zone) => {
  const there = process.env['TZ'];
  try {
    process.env['TZ'] = zone;
    const days = [60, 61, 27880, 46143.999].map((serial) => readNumber(serial, 'yyyy/m/d', false).value);
    expect(days).toEqual(['1900-02-29', '1900-03-01', '1976-04-30', '2026-05-01']);
    expect(readNumber(27880, 'yyyy/m/d', true)).toEqual({ value: '1980-05-01', told: { shown: '1980/5/1' } });
    expect(readDay('1980年5月1日')).toMatchObject({ ok: true, day: '1980-05-01' });
  } finally {
    if (there === undefined) delete process.env['TZ'];
    else process.env['TZ'] = there;
  }
});
