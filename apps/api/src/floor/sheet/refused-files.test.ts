import { strFromU8, strToU8, zipSync } from 'fflate';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fixture } from '../../../test-support/sheet/office.examples';
import { readSheet } from './read-sheet';
import { aWorkbook, inlineCell, rosterParts } from '../../../test-support/sheet/workbook.examples';

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
    ['an empty csv', strToU8('\r\n , ,\r\n'), 'a.csv', 'sheet.empty'],
    ['a picture named xlsx', png, 'a.xlsx', 'sheet.not-a-workbook'],
    ['a picture named csv', png, 'a.csv', 'sheet.not-a-workbook'],
    ['a web page named xls', strToU8('<html><table></table></html>'), 'a.xls', 'sheet.web-page'],
    [
      'one in two bytes a character',
      Buffer.from('\ufeff<html><table></table></html>', 'utf16le'),
      'a.xls',
      'sheet.web-page',
    ],
    ['a page with its pictures in one file', strToU8('MIME-Version: 1.0\r\n\r\n<table>'), 'a.xls', 'sheet.web-page'],
    ['a page without a table', strToU8('<html></html>'), 'a.xls', 'sheet.not-a-workbook'],
    [
      'a workbook in XML of 2003',
      strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
      'a.xls',
      'sheet.xml-2003',
    ],
    [
      'an OpenDocument',
      zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }] }),
      'a.ods',
      'sheet.open-document',
    ],
    ['a binary workbook', zipSync({ 'xl/workbook.bin': strToU8('a') }), 'a.xlsb', 'sheet.binary-workbook'],
    ['a workbook of a Mac', zipSync({ 'Index/Document.iwa': strToU8('a') }), 'a.numbers', 'sheet.numbers'],
    ['a letter', zipSync({ 'word/document.xml': strToU8('a') }), 'a.docx', 'sheet.document'],
    ['a printed table', strToU8('%PDF-1.7'), 'a.pdf', 'sheet.document'],
    ['a workbook of before 1997', Uint8Array.from([9, 8, 16, 0, 0, 6, 5, 0]), 'a.xls', 'sheet.old-format'],
    ['an old workbook', ole, 'a.xls', 'sheet.old-format'],
    ['a workbook with a password', locked, 'a.xlsx', 'sheet.encrypted'],
    ['a file over 10 MiB', new Uint8Array(10 * 1024 * 1024 + 1), 'a.xlsx', 'sheet.too-large'],
    ['an archive that is no workbook', zipSync({ 'a.txt': strToU8('a') }), 'a.xlsx', 'sheet.not-a-workbook'],
    ['a csv of too many rows', strToU8('a,b\n'.repeat(20_001)), 'a.csv', 'sheet.too-many-rows'],
    ['a csv with a cell of a whole book', strToU8(`姓名\n"${'('.repeat(40_000)}"\n`), 'a.csv', 'sheet.cell-too-long'],
    ['a csv of too many columns', strToU8(`${'a,'.repeat(100)}a\n`), 'a.csv', 'sheet.too-many-columns'],
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
    const byPart = await aWorkbook(inlineCell('A1', 'a'), {}, (parts) => {
      parts['xl/vbaProject.bin'] = strToU8('macro');
    });
    const byType = await aWorkbook(inlineCell('A1', 'a'), {}, (parts) => {
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
    await expect(readSheet(await aWorkbook(rows), 'a.xlsx')).rejects.toMatchObject({ code: 'sheet.too-many-rows' });
    const wide = await aWorkbook(`<row r="1">${inlineCell('CW1', 'a')}</row>`);
    await expect(readSheet(wide, 'a.xlsx')).rejects.toMatchObject({ code: 'sheet.too-many-columns' });
    const far = await aWorkbook(`<row r="1048576">${inlineCell('A1048576', 'a')}</row>`);
    await expect(readSheet(far, 'a.xlsx')).rejects.toMatchObject({ code: 'sheet.too-many-rows' });
  });

  test('entities and unclosed elements', async () => {
    const bomb = await aWorkbook('', {}, (parts) => {
      parts['xl/sharedStrings.xml'] = strToU8('<!DOCTYPE a [<!ENTITY b "c">]><sst><si><t>&b;</t></si></sst>');
    });
    await expect(readSheet(bomb, 'a.xlsx')).rejects.toMatchObject({ code: expect.stringMatching(/^sheet\./) });
    const unclosed = await aWorkbook('<row r="1">'.repeat(200_000));
    await expect(readSheet(unclosed, 'a.xlsx')).rejects.toMatchObject({ code: 'sheet.not-a-workbook' });
  });
});

describe('a zip bomb is refused before it is inflated', () => {
  test('by what the directory states', async () => {
    const bomb = await aWorkbook('', {}, (parts) => {
      parts['xl/worksheets/sheet1.xml'] = new Uint8Array(60 * 1024 * 1024);
    });
    const before = process.memoryUsage().arrayBuffers;
    await expect(readSheet(bomb, 'a.xlsx')).rejects.toMatchObject({ code: 'sheet.zip-bomb' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 1024 * 1024);
  });

  test('by what comes out of it, where the directory lies', async () => {
    const parts = await rosterParts();
    const honest = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8('x') });
    const swollen = deflateRawSync(new Uint8Array(100 * 1024 * 1024), { level: 9 });
    const lying = withEntryBytes(honest, 'xl/worksheets/sheet1.xml', swollen);
    await expect(readSheet(lying, 'a.xlsx')).rejects.toMatchObject({ code: 'sheet.zip-bomb' });
  });

  test('by the number of its entries', async () => {
    const many = await aWorkbook(inlineCell('A1', 'a'), {}, (parts) => {
      for (let index = 0; index < 2001; index += 1) parts[`xl/media/${index}.png`] = strToU8('a');
    });
    await expect(readSheet(many, 'a.xlsx')).rejects.toMatchObject({ code: 'sheet.zip-bomb' });
  });
});

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
