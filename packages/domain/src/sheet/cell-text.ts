import type { Cell } from './grid';
import { keptName } from '../text/name';

const invisible = /(?![\n\t\r])[\p{Cc}\u200b-\u200f\u2060\ufeff]/gu;
const spaces = /[\s\u00a0\u3000]+/g;
const fullWidthWord = /[０-９Ａ-Ｚａ-ｚ]/g;

function raw(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return String(cell).replaceAll(/\r\n?/g, '\n').replaceAll(invisible, '');
}

function narrowWords(text: string): string {
  return text.replaceAll(fullWidthWord, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
}

/** For comparing, never for keeping: everything full-width becomes half-width and every space goes. */
export function plainText(cell: Cell | undefined): string {
  return raw(cell).normalize('NFKC').replaceAll(spaces, '');
}

/** One line as it is kept: Chinese punctuation stays, digits and letters become half-width. */
export function lineText(cell: Cell | undefined): string {
  return narrowWords(raw(cell)).replaceAll(spaces, ' ').trim();
}

/** 姓名: `张 三`, with any kind of space, is 张三, and the dot in a name of several parts is one dot. */
export const nameText = (cell: Cell | undefined): string => keptName(lineText(cell));

/** Long text as it is kept, with its line breaks. */
export function longText(cell: Cell | undefined): string {
  return narrowWords(raw(cell))
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

export function isBlank(cell: Cell | undefined): boolean {
  return plainText(cell) === '';
}

/** Stands in a cell whose formula was never worked out: some programs write it without its result. */
export const unreadFormula = '#公式未计算';

/** What a spreadsheet leaves in a cell whose formula failed. */
export function isFormulaError(cell: Cell | undefined): boolean {
  const text = plainText(cell);
  return text === unreadFormula || /^#(N\/A|GETTING_DATA|[A-Z]{2,12}[!?]|DIV\/0!)$/.test(text);
}
