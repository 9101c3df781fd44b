import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fixture } from '../../../test-support/sheet/office.examples';
import { readSheet } from './read-sheet';
import { writeTable } from './write-sheet';
import { aWorkbook, inlineCell, rosterParts, rowsOf } from '../../../test-support/sheet/workbook.examples';

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

describe('what other programs write', () => {
  test('cells without addresses, prefixed elements, failed formulas, real dates', async () => {
    const parts = await rosterParts();
    parts['xl/styles.xml'] = strToU8(
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="31"/></cellXfs></styleSheet>',
    );
    parts['xl/worksheets/sheet1.xml'] = strToU8(
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
    expect(await rowsOf(await aWorkbook(`<row r="1">${inlineCell('A1', '甲')}</row>${formatted}`))).toEqual([['甲']]);
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
