import { strToU8, zipSync, type Zippable } from 'fflate';
import { inlineCell as word } from '../sheet/workbook.examples';
import { main, mebibyte, office, roster, sheetPath, workbook, type Hostile } from './hostile-file';

/** The bytes with one of them, or a few, written over. */
function patched(bytes: Uint8Array, find: readonly number[], offset: number, value: readonly number[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let at = copy.length - find.length; at >= 0; at--)
    if (find.every((byte, index) => copy[at + index] === byte)) copy.set(value, at + offset);
  return copy;
}

const directoryEntry = [0x50, 0x4b, 1, 2];
const part = (name: string, from: string, to: string): Zippable => ({
  [name]: strToU8(new TextDecoder().decode(office[name]).replace(from, to)),
});
const cut = (share: number) => {
  const whole = workbook(roster);
  return whole.subarray(0, Math.floor(whole.length * share));
};

/** Archives that are none, or lie about what is in them; and workbooks that are odd and good. */
export const hostileWorkbooks: readonly Hostile[] = [
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
