import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { gzipSync } from 'node:zlib';
import { fixture } from '../sheet/office.examples';
import { inlineCell as word } from '../sheet/workbook.examples';

/** What becomes of a file: the code it is refused with at once, or how its batch ends and why. */
export type Verdict = `import.${string}` | 'ready' | 'mapping' | `failed import.${string}`;

export type Hostile = readonly [what: string, verdict: Verdict, fileName: string, bytes: () => Uint8Array | string];

const mebibyte = 1024 * 1024;
const row = (n: number, ...cells: readonly string[]): string =>
  `<row r="${n}">${cells.map((cell, column) => word(`${'ABCDEFGH'[column] ?? ''}${n}`, cell)).join('')}</row>`;
const roster = row(1, '姓名', '界别', '手机号') + row(2, '甲某', '教育界', '13900000000');
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const sheetOf = (data: string, after = ''): Uint8Array =>
  strToU8(`<worksheet ${main}><sheetData>${data}</sheetData>${after}</worksheet>`);

const office = unzipSync(await fixture('qindu-roster.xlsx'));
const sheetPath = 'xl/worksheets/sheet1.xml';

/** The workbook of an office with one sheet of our own, and with these parts besides or instead. */
const workbook = (data: string, parts: Zippable = {}, after = ''): Uint8Array =>
  zipSync({ ...office, [sheetPath]: sheetOf(data, after), ...parts });

/** The bytes with one of them, or a few, written over. */
function patched(bytes: Uint8Array, find: readonly number[], offset: number, value: readonly number[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let at = copy.length - find.length; at >= 0; at--)
    if (find.every((byte, index) => copy[at + index] === byte)) copy.set(value, at + offset);
  return copy;
}

const directoryEntry = [0x50, 0x4b, 1, 2];
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const part = (name: string, from: string, to: string): Zippable => ({
  [name]: strToU8(new TextDecoder().decode(office[name]).replace(from, to)),
});
const cut = (share: number) => {
  const whole = workbook(roster);
  return whole.subarray(0, Math.floor(whole.length * share));
};
const filled = (size: number, ...head: readonly number[]): Uint8Array => {
  const bytes = new Uint8Array(size);
  bytes.set(head);
  return bytes;
};

/** Files that somebody sends by mistake or on purpose. */
export const hostileFiles: readonly Hostile[] = [
  ['nothing, named csv', 'import.empty', 'a.csv', () => ''],
  ['nothing, named xlsx', 'import.empty', 'a.xlsx', () => ''],
  ['blanks', 'import.empty', 'a.csv', () => ' \r\n\t\r\n , ,\r\n'],
  ['a byte order mark', 'import.empty', 'a.csv', () => '\ufeff'],
  ['a web page named xls', 'import.web-page', 'a.xls', () => '<html><table><tr><td>姓名</td></tr></table></html>'],
  ['a web page named html', 'import.not-a-workbook', 'a.html', () => '<!doctype html><p>姓名,界别</p>'],
  ['a PDF named xlsx', 'import.document', 'a.xlsx', () => '%PDF-1.7\n%âãÏÓ\n'],
  ['a picture named csv', 'import.not-a-workbook', 'a.csv', () => filled(600, 0x89, 0x50, 0x4e, 0x47)],
  ['a program named csv', 'import.not-a-workbook', 'a.csv', () => filled(600, 0x4d, 0x5a, 0x90, 0)],
  ['a program named xlsx', 'import.not-a-workbook', 'a.xlsx', () => filled(600, 0x7f, 0x45, 0x4c, 0x46)],
  ['a gzip of a workbook', 'import.not-a-workbook', 'a.xlsx', () => gzipSync(workbook(roster))],
  [
    'random bytes named csv',
    'import.not-a-workbook',
    'a.csv',
    () => Uint8Array.from({ length: 4000 }, (_, n) => (n * 197 + 1) % 256),
  ],
  ['an old workbook', 'import.encrypted', 'a.xls', () => filled(600, ...ole)],
  [
    'a workbook with a password',
    'import.encrypted',
    'a.xlsx',
    () => Buffer.concat([filled(600, ...ole), Buffer.from('EncryptedPackage', 'utf16le')]),
  ],

  ['JSON named csv', 'failed import.no-header', 'a.csv', () => '{"name":"甲","sector":{"a":[1,2,3]}}'],
  ['a header alone', 'failed import.empty', 'a.csv', () => '姓名,界别,手机号\r\n'],
  ['rows without a header', 'failed import.no-header', 'a.csv', () => '1,2,3\r\n4,5,6\r\n'],
  ['a csv with a NUL in it', 'import.not-a-workbook', 'a.csv', () => '姓名,界别\r\n甲\0,教育界\r\n'],
  [
    'a csv in UTF-16',
    'ready',
    'a.csv',
    () => Buffer.from('\ufeff姓名,界别,手机号\r\n甲某,教育界,13900000000', 'utf16le'),
  ],
  ['a csv that says its own mark', 'ready', 'a.csv', () => 'sep=;\r\n姓名;界别;手机号\r\n甲某;教育界;13900000000'],
  [
    'formulas that would start a program',
    'ready',
    'a.csv',
    () => '姓名,界别,手机号\r\n"=cmd|\'/c calc\'!A1",教育界,13900000000',
  ],
  ['a quote that is never closed', 'ready', 'a.csv', () => '姓名,界别,手机号\r\n甲某,"教育界,13900000000'],
  ['10 MiB of commas', 'import.too-many-rows', 'a.csv', () => ','.repeat(10 * mebibyte)],
  ['10 MiB of quotes', 'import.cell-too-long', 'a.csv', () => '"'.repeat(10 * mebibyte)],
  ['10 MiB of line ends', 'import.too-many-rows', 'a.csv', () => '\n'.repeat(10 * mebibyte)],
  ['10 MiB of one word', 'import.cell-too-long', 'a.csv', () => '长'.repeat(3 * mebibyte)],
  ['20,001 rows', 'import.too-many-rows', 'a.csv', () => `姓名,界别\n${'甲,教育界\n'.repeat(20_001)}`],
  [
    '101 columns',
    'import.too-many-rows',
    'a.csv',
    () => `${Array.from({ length: 101 }, (_, n) => `列${n}`).join(',')}\n`,
  ],
  ['more than 10 MiB', 'import.too-large', 'a.xlsx', () => filled(10 * mebibyte + 1, 0x50, 0x4b)],

  ['a zip of nothing', 'import.not-a-workbook', 'a.xlsx', () => zipSync({})],
  ['a zip of a text', 'import.not-a-workbook', 'a.xlsx', () => zipSync({ 'a.txt': strToU8('姓名') })],
  ['a workbook in a zip', 'import.not-a-workbook', 'a.xlsx', () => zipSync({ 'a.xlsx': workbook(roster) })],
  [
    'a Word document',
    'import.document',
    'a.xlsx',
    () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>') }),
  ],
  [
    'a part that unpacks to 8 MiB of one byte',
    'import.zip-bomb',
    'a.xlsx',
    () => workbook(roster, { [sheetPath]: new Uint8Array(8 * mebibyte) }),
  ],
  [
    'parts of 256 MiB each, as they are told',
    'import.zip-bomb',
    'a.xlsx',
    () => patched(workbook(roster), directoryEntry, 24, [0, 0, 0, 16]),
  ],
  [
    'a directory that lies about its sizes',
    'import.zip-bomb',
    'a.xlsx',
    () => patched(workbook(roster, { [sheetPath]: new Uint8Array(3 * mebibyte) }), directoryEntry, 24, [10, 0, 0, 0]),
  ],
  [
    '2,001 parts',
    'import.zip-bomb',
    'a.xlsx',
    () =>
      workbook(roster, Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`xl/media/${n}`, new Uint8Array()]))),
  ],
  ['parts with a password', 'import.encrypted', 'a.xlsx', () => patched(workbook(roster), directoryEntry, 8, [1, 0])],
  [
    'a method of packing that nobody knows',
    'import.not-a-workbook',
    'a.xlsx',
    () => patched(workbook(roster), directoryEntry, 10, [99, 0]),
  ],
  [
    'offsets behind the end',
    'import.not-a-workbook',
    'a.xlsx',
    () => patched(workbook(roster), directoryEntry, 42, [0xff, 0xff, 0xff, 0x7f]),
  ],
  [
    'two parts of one name',
    'import.not-a-workbook',
    'a.xlsx',
    () => workbook(roster, { 'XL/Workbook.xml': strToU8('<workbook/>') }),
  ],
  ['cut off in the middle', 'import.not-a-workbook', 'a.xlsx', () => cut(0.5)],
  ['cut off at its last bytes', 'import.not-a-workbook', 'a.xlsx', () => cut(0.999)],
  ['macros', 'import.macros', 'a.xlsm', () => workbook(roster, { 'xl/vbaProject.bin': strToU8('macro') })],
  [
    'macros that a type tells of',
    'import.macros',
    'a.xlsx',
    () => workbook(roster, part('[Content_Types].xml', 'spreadsheetml.sheet.main', 'sheet.macroEnabled.main')),
  ],
  [
    'a sheet of old macros',
    'import.macros',
    'a.xlsx',
    () => workbook(roster, { 'xl/macrosheets/sheet1.xml': strToU8('<a/>') }),
  ],
  [
    'a control that runs',
    'import.macros',
    'a.xlsx',
    () => workbook(roster, { 'xl/activeX/activeX1.bin': strToU8('a') }),
  ],
  [
    'a document type',
    'import.not-a-workbook',
    'a.xlsx',
    () =>
      workbook(roster, {
        [sheetPath]: strToU8(
          `<!DOCTYPE a [<!ENTITY b "c">]><worksheet ${main}><sheetData>${roster}</sheetData></worksheet>`,
        ),
      }),
  ],
  [
    'a sheet in another encoding',
    'import.not-a-workbook',
    'a.xlsx',
    () => workbook(roster, { [sheetPath]: Uint8Array.from([0x3c, 0xff, 0xfe, 0x3e]) }),
  ],
  [
    'a sheet that is never closed',
    'import.not-a-workbook',
    'a.xlsx',
    () => workbook(roster, { [sheetPath]: strToU8(`<worksheet ${main}><sheetData><row r="1"><c r="A1"><v>1`) }),
  ],
  [
    'no sheet',
    'import.not-a-workbook',
    'a.xlsx',
    () => workbook(roster, { 'xl/workbook.xml': strToU8(`<workbook ${main}><sheets/></workbook>`) }),
  ],
  ['an empty sheet', 'import.empty', 'a.xlsx', () => workbook('')],
  [
    'a word in the last column',
    'import.too-many-rows',
    'a.xlsx',
    () => workbook(`<row r="1">${word('XFD1', '词')}</row>`),
  ],
  [
    'a word in the last row',
    'import.too-many-rows',
    'a.xlsx',
    () => workbook(`${roster}<row r="1048576">${word('A1048576', '词')}</row>`),
  ],
  [
    '20,001 merges',
    'import.too-many-rows',
    'a.xlsx',
    () =>
      workbook(
        roster,
        {},
        `<mergeCells>${Array.from({ length: 20_001 }, (_, n) => `<mergeCell ref="A${n + 9}:B${n + 9}"/>`).join('')}</mergeCells>`,
      ),
  ],

  [
    'a far cell that is only formatted',
    'ready',
    'a.xlsx',
    () => workbook(`${roster}<row r="1048576"><c r="XFD1048576" s="0"/></row>`),
  ],
  [
    'a merge of everything',
    'ready',
    'a.xlsx',
    () => workbook(roster, {}, '<mergeCells><mergeCell ref="D1:XFD1048576"/></mergeCells>'),
  ],
  [
    'parts that point out of the folder',
    'ready',
    'a.xlsx',
    () => workbook(roster, { '../../etc/passwd': strToU8('root') }),
  ],
  [
    'links to other files',
    'ready',
    'a.xlsx',
    () => workbook(roster, { 'xl/externalLinks/externalLink1.xml': strToU8('<externalLink/>') }),
  ],
  ['a part with a NUL in its name', 'ready', 'a.xlsx', () => workbook(roster, { 'xl/media/a\0.png': strToU8('a') })],
  [
    'a shared text that is not there',
    'ready',
    'a.xlsx',
    () =>
      workbook(
        `${roster}<row r="3">${word('A3', '乙某')}${word('B3', '教育界')}<c r="C3" t="s"><v>99999999</v></c></row>`,
      ),
  ],
  [
    'a style that is not there',
    'ready',
    'a.xlsx',
    () =>
      workbook(
        `${roster}<row r="3">${word('A3', '乙某')}${word('B3', '教育界')}<c r="C3" s="99999"><v>13900000001</v></c></row>`,
      ),
  ],
];
