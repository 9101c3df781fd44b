import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { fixture } from '../sheet/office.examples';
import { inlineCell as word } from '../sheet/workbook.examples';

/** What becomes of a file: the code it is refused with at once, or how its batch ends and why. */
export type Verdict = `import.${string}` | 'ready' | 'mapping' | `failed import.${string}`;

export type Hostile = readonly [what: string, verdict: Verdict, fileName: string, bytes: () => Uint8Array | string];

export const mebibyte = 1024 * 1024;

/** So many bytes, of which the first are these. */
export const filled = (size: number, ...head: readonly number[]): Uint8Array => {
  const bytes = new Uint8Array(size);
  bytes.set(head);
  return bytes;
};

const row = (n: number, ...cells: readonly string[]): string =>
  `<row r="${n}">${cells.map((cell, column) => word(`${'ABCDEFGH'[column] ?? ''}${n}`, cell)).join('')}</row>`;
export const roster = row(1, '姓名', '界别', '手机号') + row(2, '甲某', '教育界', '13900000000');
export const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const sheetOf = (data: string, after = ''): Uint8Array =>
  strToU8(`<worksheet ${main}><sheetData>${data}</sheetData>${after}</worksheet>`);

export const office = unzipSync(await fixture('qindu-roster.xlsx'));
export const sheetPath = 'xl/worksheets/sheet1.xml';

/** The workbook of an office with one sheet of our own, and with these parts besides or instead. */
export const workbook = (data: string, parts: Zippable = {}, after = ''): Uint8Array =>
  zipSync({ ...office, [sheetPath]: sheetOf(data, after), ...parts });
