import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fixture } from '../../../test-support/sheet/office.examples';
import { readSheet } from './read-sheet';
import { writeTable } from './write-sheet';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const rowsOf = async (bytes: Uint8Array, name = 'a.xlsx'): Promise<readonly (readonly unknown[])[]> =>
  (await readSheet(bytes, name)).rows;

async function rosterParts(): Promise<Record<string, Uint8Array>> {
  return unzipSync(await fixture('qindu-roster.xlsx'));
}

/** A workbook of one sheet with this markup between its sheetData tags. */
async function workbookWith(
  sheetData: string,
  change: (parts: Record<string, Uint8Array>) => void = () => {},
): Promise<Uint8Array> {
  const parts = await rosterParts();
  parts['xl/worksheets/sheet1.xml'] = text(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheetData}</sheetData></worksheet>`,
  );
  change(parts);
  return zipSync(parts);
}

const inline = (address: string, value: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;

describe('a file that is no sheet is refused with its reason', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]);
  const ole = Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array.from({ length: 600 }, () => 0),
  ]);
  const locked = Uint8Array.from([...ole, ...Buffer.from('EncryptedPackage', 'utf16le')]);
  const cases: readonly (readonly [string, Uint8Array, string, string])[] = [
    ['an empty file', new Uint8Array(), 'a.xlsx', 'sheet.empty'],
    ['an empty csv', text('\r\n , ,\r\n'), 'a.csv', 'sheet.empty'],
    ['a picture named xlsx', png, 'a.xlsx', 'sheet.not-a-workbook'],
    ['a picture named csv', png, 'a.csv', 'sheet.not-a-workbook'],
    ['a web page named xls', text('<html><table></table></html>'), 'a.xls', 'sheet.web-page'],
    [
      'one in two bytes a character',
      Buffer.from('\ufeff<html><table></table></html>', 'utf16le'),
      'a.xls',
      'sheet.web-page',
    ],
    ['a page with its pictures in one file', text('MIME-Version: 1.0\r\n\r\n<table>'), 'a.xls', 'sheet.web-page'],
    ['a page without a table', text('<html></html>'), 'a.xls', 'sheet.not-a-workbook'],
    [
      'a workbook in XML of 2003',
      text('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
      'a.xls',
      'sheet.xml-2003',
    ],
    [
      'an OpenDocument',
      zipSync({ mimetype: [text('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }] }),
      'a.ods',
      'sheet.open-document',
    ],
    ['a binary workbook', zipSync({ 'xl/workbook.bin': text('a') }), 'a.xlsb', 'sheet.binary-workbook'],
    ['a workbook of a Mac', zipSync({ 'Index/Document.iwa': text('a') }), 'a.numbers', 'sheet.numbers'],
    ['a letter', zipSync({ 'word/document.xml': text('a') }), 'a.docx', 'sheet.document'],
    ['a printed table', text('%PDF-1.7'), 'a.pdf', 'sheet.document'],
    ['a workbook of before 1997', Uint8Array.from([9, 8, 16, 0, 0, 6, 5, 0]), 'a.xls', 'sheet.old-format'],
    ['an old workbook', ole, 'a.xls', 'sheet.old-format'],
    ['a workbook with a password', locked, 'a.xlsx', 'sheet.encrypted'],
    ['a file over 10 MiB', new Uint8Array(10 * 1024 * 1024 + 1), 'a.xlsx', 'sheet.too-large'],
    ['an archive that is no workbook', zipSync({ 'a.txt': text('a') }), 'a.xlsx', 'sheet.not-a-workbook'],
    ['a csv of too many rows', text('a,b\n'.repeat(20_001)), 'a.csv', 'sheet.too-many-rows'],
    ['a csv with a cell of a whole book', text(`姓名\n"${'('.repeat(40_000)}"\n`), 'a.csv', 'sheet.cell-too-long'],
    ['a csv of too many columns', text(`${'a,'.repeat(100)}a\n`), 'a.csv', 'sheet.too-many-columns'],
  ];
  test.each(cases)('%s', async (_, bytes, name, code) => {
    await expect(readSheet(bytes, name)).rejects.toMatchObject({ code });
  });

  test('a workbook cut off anywhere', async () => {
    const whole = await fixture('qindu-roster.xlsx');
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      await expect(readSheet(whole.slice(0, Math.floor(whole.length * share)), 'a.xlsx')).rejects.toMatchObject({
        code: 'sheet.not-a-workbook',
      });
    }
  });

  test('a workbook with macros, by its parts or by its type', async () => {
    const byPart = await workbookWith(inline('A1', 'a'), (parts) => {
      parts['xl/vbaProject.bin'] = text('macro');
    });
    const byType = await workbookWith(inline('A1', 'a'), (parts) => {
      const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
      parts['[Content_Types].xml'] = strToU8(types.replace('spreadsheetml.sheet.main', 'sheet.macroEnabled.main'));
    });
    await expect(readSheet(byPart, 'a.xlsx')).rejects.toMatchObject({ code: 'sheet.macros' });
    await expect(readSheet(byType, 'a.xlsx')).rejects.toMatchObject({ code: 'sheet.macros' });
  });

  test('a sheet with more than 20,000 rows or 100 columns', async () => {
    const rows = Array.from(
      { length: 20_001 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c></row>`,
    ).join('');
    await expect(readSheet(await workbookWith(rows), 'a.xlsx')).rejects.toMatchObject({ code: 'sheet.too-many-rows' });
    const wide = await workbookWith(`<row r="1">${inline('CW1', 'a')}</row>`);
    await expect(readSheet(wide, 'a.xlsx')).rejects.toMatchObject({ code: 'sheet.too-many-columns' });
    const far = await workbookWith(`<row r="1048576">${inline('A1048576', 'a')}</row>`);
    await expect(readSheet(far, 'a.xlsx')).rejects.toMatchObject({ code: 'sheet.too-many-rows' });
  });

  test('entities and unclosed elements', async () => {
    const bomb = await workbookWith('', (parts) => {
      parts['xl/sharedStrings.xml'] = text('<!DOCTYPE a [<!ENTITY b "c">]><sst><si><t>&b;</t></si></sst>');
    });
    await expect(readSheet(bomb, 'a.xlsx')).rejects.toMatchObject({ code: expect.stringMatching(/^sheet\./) });
    const unclosed = await workbookWith('<row r="1">'.repeat(200_000));
    await expect(readSheet(unclosed, 'a.xlsx')).rejects.toMatchObject({ code: 'sheet.not-a-workbook' });
  });
});

describe('a zip bomb is refused before it is inflated', () => {
  test('by what the directory states', async () => {
    const bomb = await workbookWith('', (parts) => {
      parts['xl/worksheets/sheet1.xml'] = new Uint8Array(60 * 1024 * 1024);
    });
    const before = process.memoryUsage().arrayBuffers;
    await expect(readSheet(bomb, 'a.xlsx')).rejects.toMatchObject({ code: 'sheet.zip-bomb' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 1024 * 1024);
  });

  test('by what comes out of it, where the directory lies', async () => {
    const parts = await rosterParts();
    const honest = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': text('x') });
    const swollen = deflateRawSync(new Uint8Array(100 * 1024 * 1024), { level: 9 });
    const lying = withEntryBytes(honest, 'xl/worksheets/sheet1.xml', swollen);
    await expect(readSheet(lying, 'a.xlsx')).rejects.toMatchObject({ code: 'sheet.zip-bomb' });
  });

  test('by the number of its entries', async () => {
    const many = await workbookWith(inline('A1', 'a'), (parts) => {
      for (let index = 0; index < 2001; index += 1) parts[`xl/media/${index}.png`] = text('a');
    });
    await expect(readSheet(many, 'a.xlsx')).rejects.toMatchObject({ code: 'sheet.zip-bomb' });
  });
});

/** Moves the sizes of every entry of the directory into a 64-bit field beside it. */
function withWideSizes(zip: Uint8Array): Uint8Array {
  const buffer = Buffer.from(zip);
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const start = buffer.readUInt32LE(end + 16);
  const entries: Buffer[] = [];
  for (let at = start; at < end;) {
    const length = 46 + buffer.readUInt16LE(at + 28) + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
    const entry = Buffer.from(buffer.subarray(at, at + length));
    const wide = Buffer.alloc(20);
    wide.writeUInt16LE(1, 0);
    wide.writeUInt16LE(16, 2);
    wide.writeBigUInt64LE(BigInt(entry.readUInt32LE(24)), 4);
    wide.writeBigUInt64LE(BigInt(entry.readUInt32LE(20)), 12);
    entry.writeUInt32LE(0xffffffff, 20);
    entry.writeUInt32LE(0xffffffff, 24);
    entry.writeUInt16LE(entry.readUInt16LE(30) + wide.length, 30);
    entries.push(entry, wide);
    at += length;
  }
  return Uint8Array.from(Buffer.concat([buffer.subarray(0, start), ...entries, buffer.subarray(end)]));
}

/** Puts other bytes in the place of an entry and says their true length in the directory, but not what they inflate to. */
function withEntryBytes(zip: Uint8Array, name: string, content: Uint8Array): Uint8Array {
  const buffer = Buffer.from(zip);
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const start = buffer.readUInt32LE(end + 16);
  const directory = Buffer.from(buffer.subarray(start, end));
  for (let at = 0; at < directory.length;) {
    const nameLength = directory.readUInt16LE(at + 28);
    if (directory.subarray(at + 46, at + 46 + nameLength).toString() === name) {
      const local = Buffer.from(
        buffer.subarray(directory.readUInt32LE(at + 42), directory.readUInt32LE(at + 42) + 30 + nameLength),
      );
      local.writeUInt16LE(0, 28);
      directory.writeUInt16LE(8, at + 10);
      directory.writeUInt32LE(content.length, at + 20);
      directory.writeUInt32LE(5000, at + 24);
      directory.writeUInt32LE(start, at + 42);
      const tail = Buffer.from(buffer.subarray(end));
      tail.writeUInt32LE(start + local.length + content.length, 16);
      return Uint8Array.from(Buffer.concat([buffer.subarray(0, start), local, content, directory, tail]));
    }
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  throw new Error('no such entry');
}

describe('what other programs write', () => {
  test('cells without addresses, prefixed elements, failed formulas, real dates', async () => {
    const parts = await rosterParts();
    parts['xl/styles.xml'] = text(
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="31"/></cellXfs></styleSheet>',
    );
    parts['xl/worksheets/sheet1.xml'] = text(
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c s="1"><x:v>46143</x:v></x:c><x:c s="2"><x:v>46143.75</x:v></x:c></x:row>' +
        '<x:row><x:c t="e"><x:f>1/0</x:f><x:v>#DIV/0!</x:v></x:c><x:c t="str"><x:f>A1</x:f><x:v>甲</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    );
    expect(await rowsOf(zipSync(parts))).toEqual([
      ['甲', '2026-05-01', '2026-05-01'],
      ['#DIV/0!', '甲', null],
    ]);
  });

  test('an archive with 64-bit sizes, as a streaming writer leaves it', async () => {
    const wide = withWideSizes(zipSync(await rosterParts()));

    expect(await rowsOf(wide)).toEqual(await rowsOf(await fixture('qindu-roster.xlsx')));
  });

  test('formatted empty rows and far formatted columns are not there', async () => {
    const formatted = Array.from(
      { length: 100_000 },
      (_, row) => `<row r="${row + 2}"><c r="XFD${row + 2}" s="1"/></row>`,
    ).join('');
    expect(await rowsOf(await workbookWith(`<row r="1">${inline('A1', '甲')}</row>${formatted}`))).toEqual([['甲']]);
  });

  test('the first visible sheet that holds anything is read', async () => {
    const { default: writeExcelFile } = await import('write-excel-file/node');
    const bytes = await writeExcelFile([
      { sheet: '隐藏', data: [['不读']] },
      { sheet: '空', data: [[]] },
      { sheet: '名册', data: [['读']] },
    ]).toBuffer();
    const parts = unzipSync(bytes);
    const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    parts['xl/workbook.xml'] = strToU8(workbook.replace('<sheet ', '<sheet state="veryHidden" '));
    expect(await readSheet(zipSync(parts), 'a.xlsx')).toMatchObject({ name: '名册', rows: [['读']] });
  });
});

describe('csv', () => {
  const rows = [
    ['姓名', '备注'],
    ['张三', 'a"b\n第二行，'],
    ['李四', null],
  ];
  test.each([
    ['utf-8', text('姓名,备注\r\n张三,"a""b\n第二行，"\r\n李四,\r\n')],
    ['utf-8 with a mark', text('\ufeff姓名,备注\n张三,"a""b\n第二行，"\n李四,')],
    ['semicolons', text('姓名;备注\n张三;"a""b\n第二行，"\n李四;\n')],
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
    ['line ends of an old Mac', text('姓名,备注\r张三,"a""b\n第二行，"\r李四,\r')],
    ['mixed line ends', text('姓名,备注\r\n张三,"a""b\n第二行，"\n李四,\r')],
    [
      'utf-16, the other way round',
      Uint8Array.from(Buffer.from('\ufeff姓名\t备注\n张三\t"a""b\n第二行，"\n李四\t', 'utf16le').swap16()),
    ],
    ['utf-16 without a mark', Uint8Array.from(Buffer.from('姓名\t备注\n张三\t"a""b\n第二行，"\n李四\t', 'utf16le'))],
    ['its own mark between cells', text('sep=;\r姓名;备注\r张三;"a""b\n第二行，"\r李四;')],
    ['bars', text('姓名|备注\n张三|"a""b\n第二行，"\n李四|')],
  ])('%s', async (_, bytes) => {
    expect(await rowsOf(bytes, 'a.csv')).toEqual(rows);
  });

  test('a table in text that is called .xls', async () => {
    expect(await rowsOf(text('姓名\t备注\n张三\t无\n'), 'a.xls')).toEqual([
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
    expect(await rowsOf(text(`备注\n${written}\n`), 'a.csv')).toEqual([['备注'], [inside]]);
  });

  test('a quote that is never closed does not swallow the rest', async () => {
    expect(await rowsOf(text('备注\n甲\n"乙\n丙\n'), 'a.csv')).toEqual([['备注'], ['甲'], ['"乙'], ['丙']]);
  });

  test('what is written is read back, whatever it is', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...'姓名,;|\t"\n\r =+-@\'ab1'.split('')), maxLength: 8 });
    const quoted = (each: string): string => `"${each.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
        async (table) => {
          const plain = table.map((row) => row.map((each) => `字${each}`));
          const bytes = text(plain.map((row) => row.map(quoted).join(',')).join('\r'));
          expect(await rowsOf(bytes, 'a.csv')).toEqual(plain);
        },
      ),
    );
  });

  test('an apostrophe before a formula was ours', async () => {
    expect(await rowsOf(text("备注\n'=1+1\n'不动\n"), 'a.csv')).toEqual([['备注'], ['=1+1'], ["'不动"]]);
  });
});

test('texts that look like formulas survive the round trip as text', async () => {
  const texts = [
    '=1+1',
    '+86',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '＝1+1',
    "=cmd|' /C calc'!A0",
    '_x0041_',
    'a\nb',
    '😀\ud800',
    '\u0000零',
  ];
  const bytes = await writeTable({
    title: '表',
    unit: '区政协',
    date: '2026-11-22',
    columns: [{ header: '备注', width: 20, kind: 'text' }],
    rows: texts.map((each) => [each]),
  });
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());

  expect(sheet).not.toContain('<f>');
  expect((await rowsOf(bytes)).slice(3).map(([cell]) => cell)).toEqual([
    '=1+1',
    '+86',
    '-1',
    '@SUM(A1)',
    '=1',
    '＝1+1',
    "=cmd|' /C calc'!A0",
    '_x0041_',
    'a\nb',
    '😀',
    '零',
  ]);
});
